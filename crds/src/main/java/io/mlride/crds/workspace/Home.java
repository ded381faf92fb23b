package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.Quantity;
import io.soabase.recordbuilder.core.RecordBuilder;

/** The home volume. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Home(
    Quantity size,
    String storageClassName,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean retain,
    String existing) {
  /** Size of a home volume whose workspace does not say one. */
  public static final String DEFAULT_SIZE = "5Gi";

  public static final Home DEFAULT = new Home(null, null, false, null);

  public Home {
    size = size == null ? Quantity.parse(DEFAULT_SIZE) : size;
  }
}
