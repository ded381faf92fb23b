package io.mlride.gateway.activity;

import java.util.regex.Pattern;

/**
 * Requests with which JupyterLab saves how its tab is arranged. It sends them by itself, also from
 * a tab that nobody touches: {@code PUT /lab/api/workspaces/<id>}, as jupyterlab_server serves it.
 */
public final class LayoutSaving {

  private static final Pattern PATH = Pattern.compile("/(lab|doc)/api/workspaces/[^?]*(\\?.*)?");

  private LayoutSaving() {}

  /** Whether a request is one of these. */
  public static boolean is(String method, String target) {
    return method.equals("PUT") && PATH.matcher(target).matches();
  }
}
