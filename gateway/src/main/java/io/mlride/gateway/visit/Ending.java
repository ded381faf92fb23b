package io.mlride.gateway.visit;

import java.util.ArrayList;
import java.util.List;

/** What is to be done when a request is over, however that comes. Of one event loop. */
public final class Ending {

  private final List<Runnable> steps = new ArrayList<>();
  private boolean over;

  /** Does this as well, at once if it is over already. */
  public void then(Runnable step) {
    if (over) {
      step.run();
    } else {
      steps.add(step);
    }
  }

  /** It is over. Whoever says so again changes nothing. */
  public void run() {
    if (!over) {
      over = true;
      steps.forEach(Runnable::run);
    }
  }
}
