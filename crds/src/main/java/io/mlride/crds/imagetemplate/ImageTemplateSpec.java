package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.mlride.crds.packages.Packages;
import io.mlride.crds.schema.ImageRules;
import io.mlride.crds.schema.NameRules;
import io.mlride.crds.schema.ResourceRules;
import io.mlride.crds.schema.TextRules;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;

/** What an image offers; in mlride-catalogue set by admins, in a user's namespace by that user. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(value = ResourceRules.DEFAULT_CPU, message = ResourceRules.DEFAULT_CPU_FORM)
@ValidationRule(value = ResourceRules.DEFAULT_MEMORY, message = ResourceRules.DEFAULT_MEMORY_FORM)
@ValidationRule(value = ResourceRules.DEFAULT_GPUS, message = ResourceRules.DEFAULT_GPUS_FORM)
@ValidationRule(value = ResourceRules.MAXIMUM_CPU, message = ResourceRules.MAXIMUM_CPU_FORM)
@ValidationRule(value = ResourceRules.MAXIMUM_MEMORY, message = ResourceRules.MAXIMUM_MEMORY_FORM)
@ValidationRule(value = ResourceRules.BURST_CPU, message = ResourceRules.BURST_CPU_FORM)
@ValidationRule(value = ImageRules.NODE_LABELS, message = ImageRules.NODE_LABELS_FORM)
public record ImageTemplateSpec(
    @JsonPropertyDescription("What people call it. Absent: its name.") @Size(min = 1, max = 64)
        String displayName,
    @JsonPropertyDescription("What is inside and what it is for.") @Size(max = 1024)
        String description,
    @JsonPropertyDescription("The main framework, for filters, such as pytorch.") @Size(max = 32)
        String framework,
    @JsonPropertyDescription("Words to find it by.") @Size(max = 16)
        List<@Size(min = 1, max = 32) String> tags,
    @JsonPropertyDescription("Where the image is.") @Required Image image,
    @JsonPropertyDescription(
            "Packages that every workspace of this template gets besides its own. Absent: "
                + "none.")
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class)
        Packages packages,
    @JsonPropertyDescription("The least that a workspace must ask for.")
        @Default("{}")
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class)
        Minimum minimum,
    @JsonPropertyDescription("What a workspace gets that does not ask.")
        @JsonProperty("default")
        @Default("{}")
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class)
        Defaults defaults,
    @JsonPropertyDescription(
            "The most that a workspace may ask for. Absent: no maximum but the user's " + "quota.")
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class)
        Maximum maximum,
    @JsonPropertyDescription(
            "Web applications inside; the first is the main one, which is started and makes the "
                + "workspace ready; further ones are ports that something in it listens on. "
                + "Absent: none, the workspace is ready when its container runs.")
        @Size(max = 8)
        @ValidationRule(value = ImageRules.PORTS, message = ImageRules.PORTS_FORM)
        @ValidationRule(value = ImageRules.COMMANDS, message = ImageRules.COMMANDS_FORM)
        List<App> apps,
    @JsonPropertyDescription("Where the home disk appears.")
        @Default("{}")
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class)
        TemplateHome home,
    @JsonPropertyDescription("Environment variables of every workspace of this template.")
        @Size(max = 64)
        List<TemplateVariable> env,
    @JsonPropertyDescription(
            "Labels that a node must have to run these workspaces. Absent: any node.")
        @Size(max = 16)
        Map<String, @Size(max = 63) String> nodeSelector,
    @JsonPropertyDescription("Taints of nodes that these workspaces accept.") @Size(max = 16)
        List<Toleration> tolerations,
    @JsonPropertyDescription("RuntimeClass of the Pods. Absent: the cluster's default.")
        @Size(min = 1, max = 253)
        @ValidationRule(value = NameRules.OBJECT, message = NameRules.OBJECT_FORM)
        String runtimeClassName,
    @JsonPropertyDescription(
            "How long a start may take, from the moment a node is chosen until the main app "
                + "answers, such as 10m; then it ends and gives its resources back. Between 10s "
                + "and 24h.")
        @Default(ImageTemplateSpec.DEFAULT_START_DEADLINE)
        @Size(min = 2, max = 16)
        @ValidationRule(value = TextRules.SPAN, message = TextRules.SPAN_FORM)
        @ValidationRule(value = TextRules.DEADLINE_RANGE, message = TextRules.DEADLINE_BOUNDS)
        String startDeadline,
    @JsonPropertyDescription(
            "When workspaces of this template are stopped because nothing uses them. "
                + "Absent: the installation's defaults.")
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class)
        IdlePolicy idle,
    @JsonPropertyDescription(
            "Set when the template will go; workspaces go on, with a notice. Absent: it "
                + "stays.")
        Deprecation deprecated) {
  public static final String DEFAULT_START_DEADLINE = "10m";

  public ImageTemplateSpec {
    tags = tags == null ? List.of() : List.copyOf(tags);
    packages = packages == null ? Packages.NONE : packages;
    minimum = minimum == null ? Minimum.DEFAULT : minimum;
    defaults = defaults == null ? Defaults.DEFAULT : defaults;
    maximum = maximum == null ? Maximum.NONE : maximum;
    apps = apps == null ? List.of() : List.copyOf(apps);
    home = home == null ? TemplateHome.DEFAULT : home;
    env = env == null ? List.of() : List.copyOf(env);
    nodeSelector = nodeSelector == null ? Map.of() : Map.copyOf(nodeSelector);
    tolerations = tolerations == null ? List.of() : List.copyOf(tolerations);
    startDeadline = startDeadline == null ? DEFAULT_START_DEADLINE : startDeadline;
    idle = idle == null ? IdlePolicy.NONE : idle;
  }
}
