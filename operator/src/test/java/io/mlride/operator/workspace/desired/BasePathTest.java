package io.mlride.operator.workspace.desired;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.mlride.crds.imagetemplate.AppBuilder;
import io.mlride.crds.imagetemplate.AppPrefix;
import io.mlride.crds.imagetemplate.ImageTemplateSpecBuilder;
import io.mlride.operator.workspace.Given;
import io.mlride.operator.workspace.model.RecipeResolver;
import io.mlride.operator.workspace.model.WorkspaceSettings;
import io.mlride.rules.AppsUrl;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an app has to know of its address. */
class BasePathTest {

  @ParameterizedTest
  @CsvSource({
    "https://*.apps.example.org, KEPT, /, /api",
    "https://*.apps.example.org, STRIPPED, /, /api",
    "https://apps.example.org, STRIPPED, /, /api",
    "https://apps.example.org, KEPT, /alice/study/, /alice/study/api",
  })
  void itServesWhereItIsToldAndIsAskedThere(
      String apps, AppPrefix prefix, String basePath, String readyPath) {
    var main = main(AppsUrl.parse(apps), prefix);
    assertThat(main.getEnv())
        .filteredOn(variable -> variable.getName().equals("MLRIDE_BASE_PATH"))
        .extracting(EnvVar::getValue)
        .containsExactly(basePath);
    assertThat(main.getStartupProbe().getHttpGet().getPath()).isEqualTo(readyPath);
    assertThat(main.getReadinessProbe().getHttpGet().getPath()).isEqualTo(readyPath);
  }

  private static Container main(AppsUrl apps, AppPrefix prefix) {
    var template = Given.template();
    template.setSpec(
        ImageTemplateSpecBuilder.from(template.getSpec())
            .withApps(
                List.of(
                    AppBuilder.builder()
                        .name("lab")
                        .port(8888)
                        .readyPath("/api")
                        .prefix(prefix)
                        .build())));
    var all = Given.SETTINGS;
    var settings =
        new WorkspaceSettings(
            Optional.of(apps),
            all.packageVariables(),
            all.mayPass(),
            all.slowAfter(),
            all.stopGrace(),
            all.idle());
    return ContainersDesired.main(RecipeResolver.resolve(Given.named("study"), template), settings);
  }
}
