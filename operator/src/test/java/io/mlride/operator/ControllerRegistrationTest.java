package io.mlride.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.RegisteredController;
import io.javaoperatorsdk.operator.api.config.ControllerConfiguration;
import io.mlride.operator.imagetemplate.WorthALook;
import io.mlride.operator.testing.RecordersAlone;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RecordersAlone.class)
class ControllerRegistrationTest {

  @Inject Operator operator;

  @Test
  void whatIsBeingDeletedIsReconciledWhereTheReconcilerSaysSo() {
    var asked = new TreeMap<String, Boolean>();
    for (RegisteredController<?> controller : operator.getRegisteredControllers()) {
      var configuration = controller.getConfiguration();
      asked.put(configuration.getName(), configuration.triggerReconcilerOnAllEvents());
    }
    assertThat(asked)
        .isEqualTo(Map.of("workspace", true, "userspace", true, "imagetemplate", false));
  }

  @Test
  void aRequestForALookUpReachesTheReconcilerAlthoughItRaisesNoGeneration() {
    var configuration = configurationOf("imagetemplate");

    assertThat(configuration.isGenerationAware()).isFalse();
    assertThat(configuration.getInformerConfig().getOnUpdateFilter())
        .isInstanceOf(WorthALook.class);
  }

  private ControllerConfiguration<?> configurationOf(String name) {
    for (RegisteredController<?> controller : operator.getRegisteredControllers()) {
      if (controller.getConfiguration().getName().equals(name)) {
        return controller.getConfiguration();
      }
    }
    throw new AssertionError(name + " is not registered");
  }
}
