package io.mlride.api.file;

import io.mlride.api.access.Caller;
import io.mlride.api.http.Page;
import io.mlride.api.pod.Feature;
import io.mlride.api.pod.ImageCheck;
import io.mlride.api.pod.OpenStreams;
import io.mlride.api.pod.Outcome;
import io.mlride.api.pod.Place;
import io.mlride.api.pod.PodProcess;
import io.mlride.api.pod.Pods;
import io.mlride.api.pod.StreamKind;
import io.mlride.api.pod.WorkspacePod;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;

/** Files of a workspace that runs. */
@ApplicationScoped
public class FileService {

  private final Pods pods;
  private final ImageCheck image;
  private final FileStore store;
  private final OpenStreams streams;
  private final FileSettings settings;

  FileService(
      Pods pods, ImageCheck image, FileStore store, OpenStreams streams, FileSettings settings) {
    this.pods = pods;
    this.image = image;
    this.store = store;
    this.streams = streams;
    this.settings = settings;
  }

  /**
   * The Pod whose files can be reached.
   *
   * @throws ProblemException it does not run, or its image lacks something
   */
  WorkspacePod pod(Place place) {
    var pod = pods.running(place);
    image.require(pod, Feature.FILES);
    return pod;
  }

  Page<FileView> list(Place place, HomePath path, int limit, String cursor) {
    var outcome = successful(store.list(pod(place), path));
    return Page.of(FolderLines.read(outcome.text()), limit, cursor, FileView::name);
  }

  FileStore.Opened open(WorkspacePod pod, HomePath path) {
    return store.open(pod, path, settings.largestDownload().asLongValue());
  }

  void delete(Place place, HomePath path, boolean recursive) {
    if (path.isHome()) {
      throw ProblemException.invalid("?path", "The home itself cannot be deleted.");
    }
    successful(store.delete(pod(place), path, recursive));
  }

  void makeFolder(Place place, HomePath path) {
    successful(store.makeFolder(pod(place), path));
  }

  /** Takes a file; true: there was none of that name. */
  boolean put(Caller caller, Place place, HomePath path, long length, InputStream body) {
    if (path.isHome()) {
      throw ProblemException.invalid("?path", "Say a path for the file, such as data/train.csv.");
    }
    if (length < 0) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST, "Say how long the file is, by Content-Length.");
    }
    var pod = pod(place);
    try (var process = store.receive(pod, path, length)) {
      return put(caller, place, process, body);
    } catch (FileStore.BodyException e) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST, "The upload did not come to its end. Nothing was changed.");
    }
  }

  private boolean put(Caller caller, Place place, PodProcess process, InputStream body)
      throws FileStore.BodyException {
    var slot = streams.open(caller, place, StreamKind.FOLLOWED, process::close);
    try {
      return !successful(store.send(process, body)).text().startsWith("replaced");
    } finally {
      slot.close();
    }
  }

  private static Outcome successful(Outcome outcome) {
    if (outcome.exit() != 0) {
      throw FileRefusal.of(outcome);
    }
    return outcome;
  }
}
