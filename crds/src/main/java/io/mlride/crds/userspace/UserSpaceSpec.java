package io.mlride.crds.userspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/** What a user may do; set by admins and the REST service. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record UserSpaceSpec(
    @JsonPropertyDescription(
            "Handle of the account that owns the space; for people, no rights follow from " + "it.")
        @Required
        @Size(min = 1, max = 64)
        String owner,
    @JsonPropertyDescription(
            "Users and groups of the cluster's own log-in that may also act in the space "
                + "with kubectl. Absent: none.")
        @Size(max = 32)
        List<Subject> subjects,
    @JsonPropertyDescription(
            "The most that the user may have and reserve. What is absent is the "
                + "installation's default, shown in status.hard; nothing is ever unlimited. A "
                + "quota lowered below what is in use stops nothing.")
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class)
        Quota quota,
    @JsonPropertyDescription(
            "Active: workspaces may run. Suspended: all are stopped, no tokens are given "
                + "out, files are kept; nothing starts by itself when it is Active again.")
        @Default("Active")
        SpaceState desiredState) {
  public UserSpaceSpec {
    subjects = subjects == null ? List.of() : List.copyOf(subjects);
    quota = quota == null ? Quota.DEFAULT : quota;
    desiredState = desiredState == null ? SpaceState.Active : desiredState;
  }
}
