package io.mlride.api.pod;

import java.util.List;

/**
 * What can be done in a running workspace, and the programs that its image must have for that. All
 * are in every usual Linux image, also in those with BusyBox; images without a shell lack them. For
 * runs the interpreter is needed besides, which is {@code python3} unless a run says otherwise.
 */
public enum Feature {
  /** A terminal; {@code bash} is taken where it is there. */
  TERMINAL("sh", "cat", "kill", "rm", "sleep", "tr"),
  /** Listing, reading and writing files. */
  FILES("sh", "cat", "chmod", "find", "head", "mkdir", "mv", "realpath", "rm", "stat"),
  /** Running code in the background. */
  RUNS(
      "sh",
      "cat",
      "date",
      "dd",
      "env",
      "head",
      "kill",
      "ls",
      "mkdir",
      "mv",
      "realpath",
      "rm",
      "setsid",
      "sleep",
      "tail",
      "wc");

  private final List<String> programs;

  Feature(String... programs) {
    this.programs = List.of(programs);
  }

  /** What the image must have. */
  public List<String> programs() {
    return programs;
  }
}
