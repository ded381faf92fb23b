package io.mlride.operator.workspace.desired;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The Python program that installs packages; it travels in the Pod, so that an image needs only
 * Python and pip.
 */
final class InstallerScript {

  static final String TEXT = part("failure.py") + part("install.py");

  private InstallerScript() {}

  private static String part(String name) {
    var path = "/io/mlride/operator/workspace/environment/" + name;
    try (var stream = InstallerScript.class.getResourceAsStream(path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The package installer is missing from this build: " + path, e);
    }
  }
}
