package io.mlride.api.pod;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be run in a workspace.
 *
 * @param argv the program and its arguments
 * @param input whether it gets input
 * @param terminal whether it gets a terminal
 * @param patience how long it may write nothing before it is given up
 */
public record Command(List<String> argv, boolean input, boolean terminal, Duration patience) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Longer than any stream lasts. */
  private static final Duration FOREVER = Duration.ofDays(365);

  /**
   * A script with arguments. What callers send is an argument, and never a part of the script.
   *
   * @param name by which the script calls itself
   */
  public static Command script(String script, String name, List<String> arguments) {
    return new Command(
        Stream.concat(Stream.of("sh", "-c", script, name), arguments.stream()).toList(),
        false,
        false,
        PATIENCE);
  }

  /** The same, with input. */
  public Command withInput() {
    return new Command(argv, true, terminal, patience);
  }

  /** The same, with a terminal, for as long as it takes. */
  public Command withTerminal() {
    return new Command(argv, true, true, FOREVER);
  }

  /** The same, for as long as it takes; input tells it when nobody is there any more. */
  public Command lasting() {
    return new Command(argv, true, terminal, FOREVER);
  }

  /** The same, given up sooner or later than others when it writes nothing. */
  public Command within(Duration time) {
    return new Command(argv, input, terminal, time);
  }
}
