package io.mlride.api.activity;

import io.mlride.database.activity.Activities;
import io.mlride.database.activity.Activity;
import io.mlride.database.activity.Look;
import io.mlride.database.activity.Sign;
import io.mlride.database.activity.Use;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads and writes what is known of workspaces' use. Each call is a transaction of its own. */
@ApplicationScoped
public class ActivityStore {

  private final Activities activities;

  ActivityStore(Activities activities) {
    this.activities = activities;
  }

  /** Takes looks upon this replica. */
  @Transactional
  public Set<UUID> take(Look look, Collection<UUID> workspaces, Instant now, Duration every) {
    return activities.take(look, workspaces, now, every);
  }

  /** What is known of these workspaces; nothing of those that nobody ever looked at. */
  @Transactional
  public Map<UUID, Activity> of(Collection<UUID> workspaces) {
    return activities.of(workspaces).stream()
        .collect(Collectors.toMap(row -> row.workspaceUid, Function.identity()));
  }

  @Transactional
  void used(UUID workspace, Sign by, Instant now) {
    activities.used(new Use(workspace, now, by));
  }

  @Transactional
  void runBegins(UUID workspace, Instant now) {
    activities.runBegins(workspace, now);
    activities.used(new Use(workspace, now, Sign.RUN));
  }

  /** Notes how full a home disk is, in bytes. */
  @Transactional
  public void measured(UUID workspace, long used, long size, Instant now) {
    activities.measured(workspace, used, size, now);
  }

  @Transactional
  Set<UUID> known() {
    return activities.known();
  }

  @Transactional
  long remove(Collection<UUID> gone) {
    return activities.remove(gone);
  }
}
