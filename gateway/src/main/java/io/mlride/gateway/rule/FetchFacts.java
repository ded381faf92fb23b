package io.mlride.gateway.rule;

import io.vertx.core.MultiMap;
import java.util.Set;

/**
 * What a browser says of how a request came about. Pages cannot set these headers.
 *
 * @param method of the request
 * @param webSocket whether it asks for a WebSocket
 * @param origin null: not said
 * @param site relation to the page that asked; null: not said
 * @param mode null: not said
 * @param dest what it is for; null: not said
 * @param accept null: not said
 */
public record FetchFacts(
    String method,
    boolean webSocket,
    String origin,
    String site,
    String mode,
    String dest,
    String accept) {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  /** Reads them. */
  public static FetchFacts of(String method, boolean webSocket, MultiMap headers) {
    return new FetchFacts(
        method,
        webSocket,
        headers.get("origin"),
        headers.get("sec-fetch-site"),
        headers.get("sec-fetch-mode"),
        headers.get("sec-fetch-dest"),
        headers.get("accept"));
  }

  /** Whether it changes nothing, by its method. */
  public boolean isSafe() {
    return SAFE.contains(method) && !webSocket;
  }

  /** Whether a page of another origin asked. */
  boolean isForeign() {
    return site != null && !OWN.contains(site);
  }

  /**
   * Whether somebody goes to a page in a tab. Programs and old browsers do not say so; they are
   * taken at their word when they ask for a page.
   */
  public boolean isNavigation() {
    if (!method.equals("GET") || webSocket) {
      return false;
    }
    return mode == null
        ? accept != null && accept.contains("text/html")
        : mode.equals("navigate") && (dest == null || dest.equals("document"));
  }

  /**
   * Whether it counts as use: going to a page, or a change. Looking alone does not; pages do that
   * by themselves.
   */
  public boolean isUse() {
    return isNavigation() || !isSafe() && !webSocket;
  }
}
