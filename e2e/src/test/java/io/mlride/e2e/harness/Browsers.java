package io.mlride.e2e.harness;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a {@link Chromium} of its own. When it fails, target/browser has what its tabs
 * showed and what the browser noted.
 */
public final class Browsers implements ParameterResolver, AfterTestExecutionCallback {
  private static final Namespace OURS = Namespace.create(Browsers.class);
  private static final Path FOLDER = Path.of("target", "browser");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Chromium.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(OURS)
        .getOrComputeIfAbsent("chromium", key -> new Chromium(), Chromium.class);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    var chromium = context.getStore(OURS).get("chromium", Chromium.class);
    if (context.getExecutionException().isPresent() && chromium != null) {
      chromium.keep(
          FOLDER,
          context.getRequiredTestClass().getSimpleName()
              + "-"
              + context.getRequiredTestMethod().getName());
      System.err.println("What the browser showed is in " + FOLDER.toAbsolutePath());
    }
  }
}
