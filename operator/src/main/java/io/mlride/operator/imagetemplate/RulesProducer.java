package io.mlride.operator.imagetemplate;

import com.google.cloud.tools.jib.registry.RegistryAliasGroup;
import io.mlride.operator.imagetemplate.model.Platform;
import io.mlride.operator.imagetemplate.model.Rules;
import io.mlride.operator.imagetemplate.registry.RegistrySettings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns settings into rules, once. */
final class RulesProducer {

  @Produces
  @Singleton
  Rules rules(ImageTemplateSettings templates, RegistrySettings registries) {
    return new Rules(
        Platform.parse(templates.platform()),
        Stream.concat(registries.known().stream(), registries.insecure().orElse(List.of()).stream())
            .map(RegistryAliasGroup::getHost)
            .collect(Collectors.toSet()),
        templates.refreshEvery(),
        templates.retryAfter(),
        templates.retryAtMost());
  }
}
