package io.mlride.api.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mlride.api.activity.UseNotes;
import io.mlride.api.file.HomePath;
import io.mlride.api.http.Page;
import io.mlride.api.pod.Feature;
import io.mlride.api.pod.ImageCheck;
import io.mlride.api.pod.Outcome;
import io.mlride.api.pod.Place;
import io.mlride.api.pod.Pods;
import io.mlride.api.pod.Streaming;
import io.mlride.api.pod.WorkspacePod;
import io.mlride.api.problem.FieldError;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Runs of a workspace that runs. */
@ApplicationScoped
public class RunService {

  /** Once more than it has to be read in one piece. */
  private static final int LONGEST_COMMAND = 64 * 1024;

  private final Pods pods;
  private final ImageCheck image;
  private final RunStore store;
  private final ObjectMapper json;
  private final RunLines lines;
  private final UseNotes notes;
  private final Clock clock;

  RunService(
      Pods pods, ImageCheck image, RunStore store, ObjectMapper json, UseNotes notes, Clock clock) {
    this.pods = pods;
    this.image = image;
    this.store = store;
    this.json = json;
    this.notes = notes;
    this.clock = clock;
    lines = new RunLines(json);
  }

  RunView submit(Place place, CreateRun asked) {
    var run = checked(asked);
    var pod = pod(place);
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var id = RunId.next(clock.instant());
    notes.runBegins(place);
    var meta = new RunMeta(name(run), run.interpreter(), run.file(), run.arguments(), now);
    var outcome = store.submit(pod, id, run, RunParcel.of(text(meta), run, pod.home(), id));
    if (outcome.exit() != 0) {
      throw RunRefusal.ofSubmission(outcome);
    }
    return get(pod, id);
  }

  Page<RunView> list(Place place, int limit, String cursor) {
    var outcome = successful(store.list(pod(place)));
    return Page.of(lines.read(outcome.text()), limit, cursor, RunView::id);
  }

  RunView get(Place place, String id) {
    RunId.require(id);
    return get(pod(place), id);
  }

  RunView stop(Place place, String id) {
    RunId.require(id);
    var pod = pod(place);
    successful(store.stop(pod, id));
    return get(pod, id);
  }

  void delete(Place place, String id) {
    RunId.require(id);
    successful(store.delete(pod(place), id));
  }

  /** The Pod with a run whose output can be read. */
  WorkspacePod withRun(Place place, String id) {
    RunId.require(id);
    var pod = pod(place);
    get(pod, id);
    return pod;
  }

  Streaming.Source output(WorkspacePod pod, String id, boolean follow) {
    var process = store.output(pod, id, follow);
    return new Streaming.Source(process.output(), Optional.empty(), process::close);
  }

  private WorkspacePod pod(Place place) {
    var pod = pods.running(place);
    image.require(pod, Feature.RUNS);
    return pod;
  }

  private RunView get(WorkspacePod pod, String id) {
    return lines.read(successful(store.show(pod, id)).text()).stream()
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("run of that id"));
  }

  private static Outcome successful(Outcome outcome) {
    if (outcome.exit() == 41) {
      throw ProblemException.notFound("run of that id");
    }
    if (outcome.exit() != 0) {
      throw RunRefusal.of(outcome);
    }
    return outcome;
  }

  private static CreateRun checked(CreateRun run) {
    if ((run.code() == null) == (run.file() == null)) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST,
          "Send either code or file.",
          List.of(
              new FieldError("/code", "Send the text of the code here,"),
              new FieldError("/file", "or the path of a file in the home here.")));
    }
    if (run.code() != null
        && run.code().getBytes(StandardCharsets.UTF_8).length > CreateRun.LONGEST_CODE) {
      throw ProblemException.invalid("/code", "Code has at most 1 MiB; upload it as a file.");
    }
    var length =
        run.arguments().stream().mapToInt(String::length).sum()
            + run.environment().values().stream().mapToInt(String::length).sum();
    if (length > LONGEST_COMMAND) {
      throw ProblemException.invalid(
          "/arguments", "Arguments and variables have at most 65536 characters together.");
    }
    return run.file() == null ? run : withPlainPath(run);
  }

  private static CreateRun withPlainPath(CreateRun run) {
    try {
      var path = HomePath.parse(run.file());
      return new CreateRun(
          run.name(), null, path.toString(), run.interpreter(), run.arguments(), run.environment());
    } catch (ProblemException e) {
      throw ProblemException.invalid("/file", e.getMessage());
    }
  }

  private static String name(CreateRun run) {
    return Optional.ofNullable(run.name())
        .or(() -> Optional.ofNullable(run.file()).map(file -> HomePath.parse(file).name()))
        .orElse("code");
  }

  private String text(RunMeta meta) {
    try {
      return json.writeValueAsString(meta);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
