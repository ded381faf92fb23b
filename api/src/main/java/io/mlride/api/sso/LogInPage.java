package io.mlride.api.sso;

import io.mlride.api.problem.ProblemType;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The portal's page for logging in, where a browser whose single sign-on failed goes back to:
 * people who follow links should not end at a problem document.
 */
final class LogInPage {
  private static final String PATH = "/login";

  private LogInPage() {}

  /** With the reason. */
  static URI because(ProblemType reason) {
    return URI.create(PATH + "?problem=" + reason.slug());
  }

  /** With the reason, and where they wanted to go on. */
  static URI because(ProblemType reason, String returnTo) {
    return URI.create(
        because(reason) + "&returnTo=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8));
  }
}
