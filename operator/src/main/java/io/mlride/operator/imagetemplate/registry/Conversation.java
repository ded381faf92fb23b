package io.mlride.operator.imagetemplate.registry;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryUnauthorizedException;
import com.google.cloud.tools.jib.event.EventHandlers;
import com.google.cloud.tools.jib.image.json.BuildableManifestTemplate;
import com.google.cloud.tools.jib.image.json.BuildableManifestTemplate.ContentDescriptorTemplate;
import com.google.cloud.tools.jib.image.json.ManifestListTemplate;
import com.google.cloud.tools.jib.image.json.ManifestTemplate;
import com.google.cloud.tools.jib.registry.ManifestAndDigest;
import com.google.cloud.tools.jib.registry.RegistryClient;
import io.mlride.operator.imagetemplate.model.Answer;
import io.mlride.operator.imagetemplate.model.Answer.Found;
import io.mlride.operator.imagetemplate.model.Candidate;
import io.mlride.operator.imagetemplate.model.Platform;
import io.mlride.operator.imagetemplate.model.Question;
import io.mlride.operator.imagetemplate.pullsecret.Login;
import java.io.IOException;
import java.util.Optional;

/** The requests of one look-up: tags in turn, with credentials when they are asked for. */
final class Conversation {
  private static final String USER_AGENT = "mlride-operator";

  private final Question question;
  private final Optional<Found> known;
  private final OneAttemptHttp http;
  private final RegistryClient client;
  private boolean authenticated;

  Conversation(
      Question question, Optional<Found> known, Optional<Login> login, OneAttemptHttp http) {
    this.question = question;
    this.known = known;
    this.http = http;
    this.client =
        RegistryClient.factory(EventHandlers.NONE, question.registry(), question.repository(), http)
            .setUserAgent(USER_AGENT)
            .setCredential(
                login.map(who -> Credential.from(who.username(), who.password())).orElse(null))
            .newRegistryClient();
  }

  /**
   * The first tag that is there for the nodes' platform; where none is, the first that is there at
   * all, so that the node can say what it misses.
   */
  Answer hold() throws IOException, RegistryException {
    Optional<Found> elsewhere = Optional.empty();
    for (var candidate : question.candidates()) {
      var found = look(candidate);
      if (found.flatMap(Found::sizeBytes).isPresent()) {
        return found.get();
      }
      elsewhere = elsewhere.or(() -> found);
    }
    return elsewhere.map(Answer.class::cast).orElseGet(Answer.Missing::new);
  }

  private Optional<Found> look(Candidate candidate) throws IOException, RegistryException {
    try {
      var manifest = authorized(() -> client.checkManifest(candidate.tag()));
      return manifest.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Found(
                  candidate,
                  manifest.get().getDigest().toString(),
                  size(manifest.get().getManifest(), question.platform())));
    } catch (UnrecognizedPropertyException newer) {
      // A manifest with a field that Jib does not know is there all the same, whatever its size.
      return http.lastManifest().map(digest -> new Found(candidate, digest, Optional.empty()));
    } catch (OneAttemptHttp.ManifestUnchanged unchanged) {
      return known.map(found -> new Found(candidate, found.digest(), found.sizeBytes()));
    }
  }

  private Optional<Long> size(ManifestTemplate manifest, Platform platform)
      throws IOException, RegistryException {
    if (manifest instanceof BuildableManifestTemplate image) {
      return Optional.of(
          image.getLayers().stream().mapToLong(ContentDescriptorTemplate::getSize).sum());
    }
    if (!(manifest instanceof ManifestListTemplate list)) {
      return Optional.empty();
    }
    var digests = list.getDigestsForPlatform(platform.architecture(), platform.os());
    return digests.isEmpty() ? Optional.empty() : sizeOf(digests.get(0), platform);
  }

  private Optional<Long> sizeOf(String digest, Platform platform)
      throws IOException, RegistryException {
    ManifestAndDigest<ManifestTemplate> image = authorized(() -> client.pullManifest(digest));
    // A list that lists lists is allowed by nobody; it would be followed for ever.
    return image.getManifest() instanceof ManifestListTemplate
        ? Optional.empty()
        : size(image.getManifest(), platform);
  }

  /** Registries say how to authenticate when they refuse, so the first request goes without. */
  private <T> T authorized(Exchange<T> exchange) throws IOException, RegistryException {
    try {
      return exchange.run();
    } catch (RegistryUnauthorizedException refused) {
      var method = refused.getHttpResponseException().getHeaders().getAuthenticate();
      if (authenticated || method == null) {
        throw refused;
      }
      authenticated = true;
      client.authPullByWwwAuthenticate(method);
      return exchange.run();
    }
  }

  private interface Exchange<T> {
    T run() throws IOException, RegistryException;
  }
}
