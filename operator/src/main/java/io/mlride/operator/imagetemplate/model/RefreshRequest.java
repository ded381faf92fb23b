package io.mlride.operator.imagetemplate.model;

import io.mlride.crds.Annotations;
import io.mlride.crds.imagetemplate.ImageTemplate;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads from a template when somebody asked for a look-up. */
public final class RefreshRequest {
  private RefreshRequest() {}

  /** That time; empty where nobody asked, or where what is written there is no time. */
  public static Optional<Instant> of(ImageTemplate template) {
    return Optional.ofNullable(template.getMetadata().getAnnotations())
        .map(annotations -> annotations.get(Annotations.REFRESH_REQUESTED_AT))
        .flatMap(RefreshRequest::parse);
  }

  private static Optional<Instant> parse(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException anybodyMayWriteAnything) {
      return Optional.empty();
    }
  }
}
