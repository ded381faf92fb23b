package io.mlride.operator;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.quarkiverse.operatorsdk.runtime.QuarkusConfigurationService;
import io.quarkiverse.operatorsdk.runtime.QuarkusControllerConfiguration;
import java.time.Duration;

/**
 * A controller's configuration with the one setting that the extension leaves out of the
 * annotation: to be asked about objects that are being deleted, although no finalizer of ours holds
 * them up.
 */
final class WholeLifeConfiguration<P extends HasMetadata>
    extends QuarkusControllerConfiguration<P> {

  WholeLifeConfiguration(
      QuarkusControllerConfiguration<P> told, QuarkusConfigurationService parent) {
    super(
        told.getInformerConfig(),
        told.getName(),
        told.isGenerationAware(),
        told.getAssociatedReconcilerClassName(),
        told.getRetry(),
        told.getRateLimiter(),
        told.maxReconciliationInterval().orElse(Duration.ZERO),
        told.getFinalizerName(),
        told.fieldManager(),
        told.getWorkflow(),
        told.getResourceTypeName(),
        told.getResourceClass());
    setParent(parent);
  }

  @Override
  public boolean triggerReconcilerOnAllEvents() {
    return true;
  }
}
