package io.mlride.crds.userspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
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
    @JsonPropertyDescription("Generation of the spec that this status was found for.")
        Long observedGeneration,
    @JsonPropertyDescription("The user's namespace. Absent: it is not there yet.") @Size(max = 63)
        String namespace,
    @JsonPropertyDescription(
            "The quota in force, by the names of the ResourceQuota: "
                + "count/workspaces.mlride.io, pods, requests.cpu, requests.memory, "
                + "limits.memory, requests.storage, requests.<GPU name>.")
        @Size(max = 32)
        Map<String, Quantity> hard,
    @JsonPropertyDescription("What is in use of it, by the same names.") @Size(max = 32)
        Map<String, Quantity> used,
    @JsonPropertyDescription("Home disks that were kept when their workspace was deleted.")
        @Size(max = 256)
        List<RetainedHome> retainedHomes,
    @JsonPropertyDescription(
            "Ready: namespace, quota, network rules and accounts are in place. OverQuota, "
                + "there only while true: more is in use than the quota allows.")
        @Size(max = 16)
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
