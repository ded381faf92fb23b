package io.mlride.operator.imagetemplate.registry;

import com.google.cloud.tools.jib.http.FailoverHttpClient;
import com.google.cloud.tools.jib.http.Request;
import com.google.cloud.tools.jib.http.Response;
import java.io.IOException;
import java.net.URL;
import java.util.Optional;

/**
 * The HTTP side of one look-up, stricter than Jib's own: one attempt a request, no fall-back to
 * plain HTTP or to a certificate that nobody vouches for, and an end.
 *
 * <p>Jib has no settings for that. Its log hook is called before each fall-back and each retry, and
 * before nothing else; refusing there ends the request.
 */
final class OneAttemptHttp extends FailoverHttpClient {
  private static final String DIGEST = "Docker-Content-Digest";

  private final String registry;
  private final boolean plain;
  private final Optional<String> knownDigest;
  private volatile boolean ended;
  private String lastManifest;

  /**
   * @param registry host and port of the registry
   * @param plain whether that registry, and no other host, is asked over plain HTTP
   * @param knownDigest a manifest with this digest is not downloaded again
   */
  OneAttemptHttp(String registry, boolean plain, Optional<String> knownDigest) {
    // Jib tries HTTPS once only while its fall-back is on; a registry on plain HTTP gets its
    // credentials over plain HTTP, which is what an admin who lists it there asks for.
    super(
        true,
        plain,
        event -> {
          throw new SecondAttempt();
        });
    this.registry = registry;
    this.plain = plain;
    this.knownDigest = knownDigest;
  }

  @Override
  public Response call(String method, URL url, Request request) throws IOException {
    if (!method.equals("GET") || !url.getPath().contains("/manifests/")) {
      return once(method, url, request);
    }
    refuseKnown(url, request);
    lastManifest = null;
    var manifest = once(method, url, request);
    lastManifest = manifest.getHeader(DIGEST).stream().findFirst().orElse(null);
    return manifest;
  }

  /** The digest of the manifest that was downloaded last, as the registry tells it. */
  Optional<String> lastManifest() {
    return Optional.ofNullable(lastManifest);
  }

  /** Registries that limit downloads count GETs of manifests, not HEADs. */
  private void refuseKnown(URL url, Request request) throws IOException {
    if (knownDigest.isEmpty()) {
      return;
    }
    try (var head = once("HEAD", url, request)) {
      if (head.getHeader(DIGEST).contains(knownDigest.get())) {
        throw new ManifestUnchanged();
      }
    }
  }

  private Response once(String method, URL url, Request request) throws IOException {
    if (ended) {
      throw new IOException("the time for this look-up is over");
    }
    try {
      return super.call(method, schemed(url), request);
    } catch (SecondAttempt notMade) {
      throw new NoConnection();
    }
  }

  private URL schemed(URL url) throws IOException {
    if (plain && url.getAuthority().equals(registry)) {
      return new URL("http", url.getHost(), url.getPort(), url.getFile());
    }
    if (!plain && !url.getProtocol().equals("https")) {
      throw new NoConnection();
    }
    return url;
  }

  /** Ends the look-up, whatever it waits for. */
  void end() {
    ended = true;
    try {
      shutDown();
    } catch (IOException alreadyClosed) {
      ended = true;
    }
  }

  /** The digest is the one that is known. */
  static final class ManifestUnchanged extends IOException {
    ManifestUnchanged() {
      super("the manifest is the one that is known");
    }
  }

  /** No connection, or none that can be trusted. */
  static final class NoConnection extends IOException {
    NoConnection() {
      super("no connection with a trusted certificate");
    }
  }

  private static final class SecondAttempt extends RuntimeException {
    SecondAttempt() {
      super("one attempt only", null, false, false);
    }
  }
}
