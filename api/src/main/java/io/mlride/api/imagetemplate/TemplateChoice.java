package io.mlride.api.imagetemplate;

import io.mlride.crds.imagetemplate.ImageTemplateSpec;
import java.util.Locale;
import java.util.stream.Stream;

/** Decides which templates a filter chooses. */
final class TemplateChoice {

  private TemplateChoice() {}

  static boolean matches(TemplateFilter filter, ImageTemplateView template) {
    var spec = template.spec();
    return TemplateFilter.agrees(filter.mine, "mine", template.own())
        && TemplateFilter.agrees(filter.deprecated, "deprecated", spec.deprecated() != null)
        && TemplateFilter.agrees(
            filter.startsNow, "startsNow", Boolean.TRUE.equals(template.startsNow()))
        && (filter.framework == null || filter.framework.equalsIgnoreCase(spec.framework()))
        && (filter.tag == null || spec.tags().contains(filter.tag))
        && (filter.gpu == null || hasGpu(filter.gpu, spec))
        && (filter.q == null || mentions(filter.q.toLowerCase(Locale.ROOT), template));
  }

  private static boolean hasGpu(String wish, ImageTemplateSpec spec) {
    var gpus = spec.defaults().gpus();
    return switch (wish) {
      case "true" -> gpus.values().stream().anyMatch(count -> count > 0);
      case "false" -> gpus.values().stream().noneMatch(count -> count > 0);
      default -> gpus.getOrDefault(wish, 0) > 0;
    };
  }

  private static boolean mentions(String text, ImageTemplateView template) {
    var spec = template.spec();
    return Stream.concat(
            Stream.of(template.name(), spec.displayName(), spec.description()),
            spec.tags().stream())
        .anyMatch(it -> it != null && it.toLowerCase(Locale.ROOT).contains(text));
  }
}
