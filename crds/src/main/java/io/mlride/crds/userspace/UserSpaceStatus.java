package io.mlride.crds.userspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.condition.Condition;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;

/** What was found; written by the operator alone. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record UserSpaceStatus(
    Long observedGeneration,
    String namespace,
    Map<String, Quantity> hard,
    Map<String, Quantity> used,
    List<RetainedHome> retainedHomes,
    List<Condition> conditions) {
  /** Of a user space that was never visited. */
  public static final UserSpaceStatus NONE = UserSpaceStatusBuilder.builder().build();

  public UserSpaceStatus {
    hard = hard == null ? Map.of() : Map.copyOf(hard);
    used = used == null ? Map.of() : Map.copyOf(used);
    retainedHomes = retainedHomes == null ? List.of() : List.copyOf(retainedHomes);
    conditions = conditions == null ? List.of() : List.copyOf(conditions);
  }
}
