package io.mlride.e2e.harness;

/**
 * How a program ended.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it printed as errors; empty where the two were not told apart
 */
public record Output(int code, String out, String err) {

  /**
   * What it printed, without blanks around it.
   *
   * @throws AssertionError if it did not end with 0
   */
  public String text() {
    if (code != 0) {
      throw new AssertionError("it ended with %d:%n%s%n%s".formatted(code, out, err));
    }
    return out.strip();
  }
}
