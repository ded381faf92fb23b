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
    reconcilers.forEach(reconciler -> register(reconciler, operator, configuration));
    return operator;
  }

  private static <P extends HasMetadata> void register(
      Reconciler<P> reconciler, Operator operator, QuarkusConfigurationService configuration) {
    var told = configuration.getConfigurationFor(reconciler);
    operator.register(
        reconciler,
        isToldOfAll(reconciler) ? new WholeLifeConfiguration<>(told, configuration) : told);
  }

  private static boolean isToldOfAll(Reconciler<?> reconciler) {
    return ClientProxy.unwrap(reconciler)
        .getClass()
        .getAnnotation(ControllerConfiguration.class)
        .triggerReconcilerOnAllEvents();
  }
}
