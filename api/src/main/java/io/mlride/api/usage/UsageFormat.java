package io.mlride.api.usage;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/** How usage is written. */
public enum UsageFormat {
  /** JSON, in pages. */
  JSON,
  /** A table with all rows, for spreadsheets. */
  CSV;

  private static final MediaType TABLE = MediaType.valueOf(UsageCsv.MEDIA_TYPE);

  /** What the caller would rather have, if nothing is said in the query. */
  static UsageFormat of(UsageFormat asked, HttpHeaders headers) {
    return asked != null ? asked : preferred(headers.getAcceptableMediaTypes());
  }

  private static UsageFormat preferred(List<MediaType> accepted) {
    return accepted.stream()
        .filter(it -> it.isCompatible(MediaType.APPLICATION_JSON_TYPE) || it.isCompatible(TABLE))
        .findFirst()
        .filter(it -> !it.isCompatible(MediaType.APPLICATION_JSON_TYPE))
        .map(it -> CSV)
        .orElse(JSON);
  }

  /** By its word. */
  public static UsageFormat fromString(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** As it is asked for. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
