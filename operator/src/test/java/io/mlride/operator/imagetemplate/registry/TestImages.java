package io.mlride.operator.imagetemplate.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Puts small images into a registry, and reads there what became of them. */
public final class TestImages {
  private static final String LIST = "application/vnd.docker.distribution.manifest.list.v2+json";
  private static final String IMAGE = "application/vnd.docker.distribution.manifest.v2+json";

  private final String registry;
  private final Path work;

  /**
   * @param registry host and port, over plain HTTP and open to everybody
   * @param work a directory for the content of layers
   */
  public TestImages(String registry, Path work) {
    this.registry = registry;
    this.work = work;
  }

  /**
   * Pushes an image of one layer.
   *
   * @param name repository:tag
   * @param content what the layer holds; another content makes another digest
   * @param platforms such as linux/amd64; more than one makes a manifest list
   */
  public void push(String name, String content, String... platforms) throws Exception {
    var file = Files.writeString(Files.createTempFile(work, "layer", ".txt"), content);
    var image =
        Jib.fromScratch()
            .addFileEntriesLayer(
                FileEntriesLayer.builder()
                    .addEntry(file, AbsoluteUnixPath.get("/content"))
                    .build());
    if (platforms.length > 0) {
      image.setPlatforms(platforms(platforms));
    }
    image.containerize(
        Containerizer.to(RegistryImage.named(registry + "/" + name))
            .setAllowInsecureRegistries(true)
            .setApplicationLayersCache(work.resolve("layers"))
            .setBaseImageLayersCache(work.resolve("base")));
  }

  /** Pushes a list of one image, which is there, with a field that came into the format later. */
  public void pushNewerList(String repository, String tag, String image)
      throws IOException, InterruptedException {
    var list =
        """
        {"schemaVersion": 2, "mediaType": "%s", "manifests": [{"mediaType": "%s", "size": 1,
          "digest": "%s", "artifactType": "application/vnd.example",
          "platform": {"architecture": "amd64", "os": "linux"}}]}
        """
            .formatted(LIST, IMAGE, digest(repository, image));
    var request =
        HttpRequest.newBuilder(manifest(repository, tag))
            .header("Content-Type", LIST)
            .PUT(HttpRequest.BodyPublishers.ofString(list))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    if (answer.statusCode() != HttpURLConnection.HTTP_CREATED) {
      throw new IOException(answer.body());
    }
  }

  /** The digest that the registry itself gives to a tag. */
  public String digest(String repository, String tag) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(manifest(repository, tag))
            .header("Accept", LIST + ", " + IMAGE)
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient()
        .send(request, BodyHandlers.discarding())
        .headers()
        .firstValue("Docker-Content-Digest")
        .orElseThrow();
  }

  /** The sum of the layers' sizes in the image manifest that a tag or digest names. */
  public long layerBytes(String repository, String reference)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(manifest(repository, reference)).header("Accept", IMAGE).build();
    var body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    var layers = new ObjectMapper().readTree(body).path("layers");
    return StreamSupport.stream(layers.spliterator(), false)
        .mapToLong(layer -> layer.path("size").asLong())
        .sum();
  }

  private URI manifest(String repository, String reference) {
    return URI.create("http://%s/v2/%s/manifests/%s".formatted(registry, repository, reference));
  }

  private static Set<Platform> platforms(String... platforms) {
    var found = new HashSet<Platform>();
    Arrays.stream(platforms)
        .map(platform -> platform.split("/"))
        .forEach(parts -> found.add(new Platform(parts[1], parts[0])));
    return found;
  }
}
