package io.mlride.gateway.activity;

import io.mlride.database.activity.Activities;
import io.mlride.database.activity.Look;
import io.mlride.database.activity.Seen;
import io.mlride.database.activity.Use;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rows of activity. It blocks: never to be called on an event loop. */
@ApplicationScoped
public class ActivityStore {

  private final Activities activities;

  ActivityStore(Activities activities) {
    this.activities = activities;
  }

  /** Writes down use, all or nothing; in one order, so that no two replicas wait for each other. */
  @Transactional
  public void used(List<Use> uses) {
    uses.stream().sorted(Comparator.comparing(Use::workspaceUid)).forEach(activities::used);
  }

  /** Takes the look at the apps upon this replica, where it is due. */
  @Transactional
  public Set<UUID> take(Collection<UUID> workspaces, Instant now, Duration every) {
    return activities.take(Look.APPS, workspaces, now, every);
  }

  /** Writes down what the apps said. */
  @Transactional
  public void saw(Collection<Looked> looked) {
    looked.stream()
        .sorted(Comparator.comparing(Looked::workspace))
        .forEach(
            one -> {
              one.uses().forEach(activities::used);
              activities.seen(one.workspace(), Seen.APPS, one.at());
            });
  }
}
