package io.mlride.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The first label of the host name at which an app is opened: {@code thesis--alice} is the main app
 * of Alice's workspace, {@code board--thesis--alice} another one. No name has two hyphens in a row,
 * so two workspaces never share a host; with names as long as the schema allows it is a DNS label.
 * In path mode it is written {@code /alice/thesis} and {@code /alice/board--thesis}.
 *
 * @param app empty: the main one
 * @param workspace name of the workspace
 * @param user name of the UserSpace
 */
public record AppHost(Optional<String> app, String workspace, String user) {
  private static final String NAME = "[a-z](?:[a-z0-9]|-[a-z0-9])*";
  private static final Pattern FORM =
      Pattern.compile("(?:(%1$s)--)?(%1$s)--(%1$s)".formatted(NAME));

  private static final Pattern PATH = Pattern.compile("(/([^/]+)/([^/]+))(?:/.*)?", Pattern.DOTALL);

  private static final int LONGEST_LABEL = 63;

  /** The host of a workspace's main app. */
  public static AppHost main(String workspace, String user) {
    return new AppHost(Optional.empty(), workspace, user);
  }

  /** Reads a label; empty: no workspace is called so. */
  public static Optional<AppHost> parse(String label) {
    if (label.length() > LONGEST_LABEL) {
      return Optional.empty();
    }
    var match = FORM.matcher(label);
    return match.matches()
        ? Optional.of(
            new AppHost(Optional.ofNullable(match.group(1)), match.group(2), match.group(3)))
        : Optional.empty();
  }

  /** Reads the beginning of a path; empty: no workspace is called so. */
  static Optional<AppHost> ofPath(String path) {
    var match = PATH.matcher(path);
    return match.matches()
        ? parse(match.group(3) + "--" + match.group(2))
            // The hyphens of a label may stand on either side of the slash; only one is the app's.
            .filter(app -> app.path().equals(match.group(1)))
        : Optional.empty();
  }

  /** As it stands in a host name. */
  public String label() {
    return name() + "--" + user;
  }

  /** As a path begins; no slash follows. */
  String path() {
    return "/" + user + "/" + name();
  }

  private String name() {
    return app.map(name -> name + "--").orElse("") + workspace;
  }
}
