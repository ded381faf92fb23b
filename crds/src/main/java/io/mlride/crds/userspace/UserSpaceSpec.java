package io.mlride.crds.userspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/** What a user may do. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record UserSpaceSpec(
    String owner,
    List<Subject> subjects,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class) Quota quota,
    SpaceState desiredState) {
  public UserSpaceSpec {
    subjects = subjects == null ? List.of() : List.copyOf(subjects);
    quota = quota == null ? Quota.DEFAULT : quota;
    desiredState = desiredState == null ? SpaceState.Active : desiredState;
  }
}
