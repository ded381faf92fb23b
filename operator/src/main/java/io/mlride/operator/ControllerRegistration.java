package io.mlride.operator;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.quarkiverse.operatorsdk.runtime.QuarkusConfigurationService;
import io.quarkus.arc.ClientProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;

/**
 * Registers the reconcilers as the extension does, and heeds what it leaves out of their
 * annotation: without {@code triggerReconcilerOnAllEvents} nobody is asked about an object that is
 * being deleted, unless a finalizer of ours holds it up.
 */
final class ControllerRegistration {

  private ControllerRegistration() {}

  @Produces
  @ApplicationScoped
  static Operator operator(
      QuarkusConfigurationService configuration,
      Instance<Reconciler<? extends HasMetadata>> reconcilers) {
    var operator = new Operator(configuration);
    reconcilers.forEach(reconciler -> register(reconciler, operator));
    return operator;
  }

  private static <P extends HasMetadata> void register(
      Reconciler<P> reconciler, Operator operator) {
    var annotation =
        ClientProxy.unwrap(reconciler).getClass().getAnnotation(ControllerConfiguration.class);
    operator.register(
        reconciler,
        overrider ->
            overrider.withTriggerReconcilerOnAllEvents(annotation.triggerReconcilerOnAllEvents()));
  }
}
