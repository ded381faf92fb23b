package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.mlride.crds.packages.Packages;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/** What the owner wants. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkspaceSpec(
    ImageTemplateRef imageTemplateRef,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class) Packages packages,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class)
        Resources resources,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class) Home home,
    List<ExtraVolume> volumes,
    List<EnvVariable> env,
    DesiredState desiredState,
    String startRequest,
    StartMode startMode,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class) Idle idle) {
  public WorkspaceSpec {
    packages = packages == null ? Packages.NONE : packages;
    resources = resources == null ? Resources.NONE : resources;
    home = home == null ? Home.DEFAULT : home;
    volumes = volumes == null ? List.of() : List.copyOf(volumes);
    env = env == null ? List.of() : List.copyOf(env);
    desiredState = desiredState == null ? DesiredState.Running : desiredState;
    startRequest = startRequest == null ? "" : startRequest;
    startMode = startMode == null ? StartMode.Normal : startMode;
    idle = idle == null ? Idle.NONE : idle;
  }
}
