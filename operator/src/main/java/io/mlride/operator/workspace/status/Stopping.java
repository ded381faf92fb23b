package io.mlride.operator.workspace.status;

import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import java.util.Map;

/** That an app is given time to end. */
public final class Stopping {

  private Stopping() {}

  /** The sentence, with the app's name and its grace period. */
  public static Explanation explain(Situation situation) {
    return Reason.Stopping.explain(
        Map.of(
            "app", situation.appName(),
            "seconds", String.valueOf(situation.settings().stopGrace().toSeconds())));
  }
}
