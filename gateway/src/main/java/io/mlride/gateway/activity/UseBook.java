package io.mlride.gateway.activity;

import io.mlride.database.activity.Sign;
import io.mlride.database.activity.Use;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers when browsers last used workspaces, until it is written down. */
@ApplicationScoped
public class UseBook {

  private final Map<UUID, Instant> used = new ConcurrentHashMap<>();
  private final Clock clock;

  UseBook(Clock clock) {
    this.clock = clock;
  }

  /** A browser used it just now. */
  public void used(UUID workspace) {
    used.put(workspace, clock.instant());
  }

  /** Takes out what is to be written down. */
  List<Use> take() {
    var taken = new ArrayList<Use>();
    for (var workspace : List.copyOf(used.keySet())) {
      var at = used.remove(workspace);
      if (at != null) {
        taken.add(new Use(workspace, at, Sign.BROWSER));
      }
    }
    return taken;
  }

  /** It could not be written down. */
  void putBack(List<Use> uses) {
    uses.forEach(
        use ->
            used.merge(use.workspaceUid(), use.at(), (one, two) -> one.isAfter(two) ? one : two));
  }
}
