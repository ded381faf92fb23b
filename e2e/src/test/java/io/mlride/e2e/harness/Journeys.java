package io.mlride.e2e.harness;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a {@link Journey} to whoever asks for one: a test its own, a whole class one for all its
 * tests. JUnit closes them, and the installation's clients with the run.
 */
public final class Journeys implements ParameterResolver, AfterTestExecutionCallback {
  private static final Namespace OURS = Namespace.create(Journeys.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Journey.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var installation =
        context
            .getRoot()
            .getStore(OURS)
            .getOrComputeIfAbsent(
                "installation", key -> new Installation(Settings.read()), Installation.class);
    return context
        .getStore(OURS)
        .getOrComputeIfAbsent("journey", key -> new Journey(installation), Journey.class);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    var journey = context.getStore(OURS).get("journey", Journey.class);
    if (context.getExecutionException().isPresent() && journey != null) {
      System.err.println(context.getDisplayName() + " failed.");
      System.err.println(journey.tell());
    }
  }
}
