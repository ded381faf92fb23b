package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.mlride.crds.packages.Packages;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;

/** What an image offers. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ImageTemplateSpec(
    String displayName,
    String description,
    String framework,
    List<String> tags,
    Image image,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class) Packages packages,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class) Minimum minimum,
    @JsonProperty("default")
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class)
        Defaults defaults,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class) Maximum maximum,
    List<App> apps,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class) TemplateHome home,
    List<TemplateVariable> env,
    Map<String, String> nodeSelector,
    List<Toleration> tolerations,
    String runtimeClassName,
    String startDeadline,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class) IdlePolicy idle,
    Deprecation deprecated) {
  public static final String DEFAULT_START_DEADLINE = "10m";

  public ImageTemplateSpec {
    tags = tags == null ? List.of() : List.copyOf(tags);
    packages = packages == null ? Packages.NONE : packages;
    minimum = minimum == null ? Minimum.NONE : minimum;
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
