package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.mlride.crds.packages.Packages;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/** What the owner wants; the operator never changes it. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkspaceSpec(
    @JsonPropertyDescription(
            "The image template that says what runs. A change takes effect with the next "
                + "start.")
        @Required
        ImageTemplateRef imageTemplateRef,
    @JsonPropertyDescription(
            "Packages on top of those the image and the template bring. A change takes "
                + "effect with the next start. Absent: none.")
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class)
        Packages packages,
    @JsonPropertyDescription(
            "What is reserved for the workspace, and what it may use at most. Absent: the "
                + "template's defaults.")
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class)
        Resources resources,
    @JsonPropertyDescription("The home disk, which keeps files and packages over stops and starts.")
        @Default("{}")
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class)
        Home home,
    @JsonPropertyDescription(
            "Further volumes of your namespace to mount. A change takes effect with the "
                + "next start.")
        @Size(max = 16)
        List<ExtraVolume> volumes,
    @JsonPropertyDescription(
            "Environment variables of the workspace. A change takes effect with the next "
                + "start.")
        @Size(max = 64)
        List<EnvVariable> env,
    @JsonPropertyDescription(
            "Running: it is to run, now or as soon as there is room. Stopped: its Pod goes, "
                + "its files stay.")
        @Default("Running")
        DesiredState desiredState,
    @JsonPropertyDescription(
            "Any text; each change of it asks for one fresh start: it replaces a running "
                + "Pod, ends an idle stop and tries again after a failed start. Absent: the empty "
                + "text.")
        @Size(max = 63)
        String startRequest,
    @JsonPropertyDescription(
            "Normal: with packages and the main app. Rescue: only a terminal on the home "
                + "disk, to make room or undo a change. Takes effect with the next start.")
        @Default("Normal")
        StartMode startMode,
    @JsonPropertyDescription(
            "When the workspace is stopped because nothing uses it. Absent: as the template "
                + "says.")
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class)
        Idle idle) {
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
