package io.mlride.gateway.rule;

import java.util.Optional;

/**
 * What pages of other origins may ask for in the name of somebody who is logged in here: to go to a
 * page in the whole tab, and nothing else. Neighbours below the same domain are other origins too.
 */
public final class CrossSiteRules {

  private CrossSiteRules() {}

  /**
   * Why it is refused; empty: it may go on.
   *
   * @param own origin of the app
   */
  public static Optional<String> refusal(FetchFacts facts, String own) {
    if (!facts.isSafe() && !own.equals(facts.origin())) {
      return Optional.of(
          "This came from another page than the app's own, so it was refused and nothing was"
              + " changed.");
    }
    if (facts.isForeign() && !facts.isNavigation()) {
      return Optional.of(
          "Pages elsewhere cannot load or show parts of a workspace. Open it in a tab of its own.");
    }
    return Optional.empty();
  }
}
