package io.mlride.gateway.activity;

import io.mlride.database.activity.Sign;
import io.mlride.database.activity.Use;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What Jupyter's lists of kernels and terminals tell about use. */
public final class JupyterSays {

  private JupyterSays() {}

  /**
   * A busy kernel is use now. When an idle one was last active is not: a tab that nobody looks at
   * asks it things as well. Output of a terminal is use when it came.
   */
  public static List<Use> uses(
      UUID workspace, JsonArray kernels, JsonArray terminals, Instant now) {
    var uses = new ArrayList<Use>();
    for (var kernel : kernels) {
      if (kernel instanceof JsonObject it && "busy".equals(it.getValue("execution_state"))) {
        uses.add(new Use(workspace, now, Sign.KERNEL));
        break;
      }
    }
    for (var terminal : terminals) {
      if (terminal instanceof JsonObject it
          && it.getValue("last_activity") instanceof String activity) {
        at(activity, now).ifPresent(at -> uses.add(new Use(workspace, at, Sign.TERMINAL)));
      }
    }
    return uses;
  }

  private static Optional<Instant> at(String text, Instant now) {
    try {
      var at = Instant.parse(text);
      // A workspace cannot keep itself alive with times that are still to come.
      return Optional.of(at.isAfter(now) ? now : at);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
