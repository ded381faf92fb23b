package io.mlride.crds.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionCondition;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.mlride.testing.ApiServer;
import io.mlride.testing.WithApiServer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@WithApiServer
class DefinitionsOnApiServerTest {

  static List<CustomResourceDefinition> crds() {
    return Crds.all();
  }

  @ParameterizedTest
  @MethodSource("crds")
  void theServerTakesADefinitionWithAllItsRules(CustomResourceDefinition crd, ApiServer server) {
    var installed = server.client().resource(crd).get();

    assertThat(installed.getStatus().getConditions())
        .filteredOn(it -> it.getStatus().equals("True"))
        .extracting(CustomResourceDefinitionCondition::getType)
        .contains("Established", "NamesAccepted")
        .doesNotContain("NonStructuralSchema");
  }

  @ParameterizedTest
  @MethodSource("crds")
  void anInstallationOverAnInstallationChangesNothing(
      CustomResourceDefinition crd, ApiServer server) {
    var before = server.client().resource(crd).get();

    var after =
        server
            .client()
            .resource(crd)
            .patch(
                new PatchContext.Builder()
                    .withPatchType(PatchType.SERVER_SIDE_APPLY)
                    .withFieldManager("test")
                    .withForce(true)
                    .build());

    assertThat(after.getSpec()).isEqualTo(before.getSpec());
    assertThat(after.getMetadata().getGeneration()).isEqualTo(before.getMetadata().getGeneration());
  }
}
