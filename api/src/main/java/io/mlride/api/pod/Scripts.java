package io.mlride.api.pod;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Scripts that are sent into workspaces: resources beside the class that sends them. */
public final class Scripts {

  private Scripts() {}

  /** The text of a script. */
  public static String read(Class<?> beside, String name) {
    try (var script = beside.getResourceAsStream(name)) {
      if (script == null) {
        throw new IllegalArgumentException("There is no script " + name);
      }
      return withoutComments(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It travels as an argument with each command, so what is only for readers stays here. */
  static String withoutComments(String script) {
    return script
        .lines()
        .map(String::strip)
        .filter(line -> !line.startsWith("#") && !line.isEmpty())
        .reduce("", (text, line) -> text + line + "\n");
  }
}
