package io.mlride.operator.workspace;

import io.javaoperatorsdk.operator.processing.event.Event;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.AbstractEventSource;
import io.mlride.crds.workspace.Workspace;
import io.mlride.operator.activity.LatestReading;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Has those workspaces reconciled of which their use, or its absence, says something new: after
 * each reading, and as often while there is none. All others are left alone, however many they are.
 */
final class UseLook extends AbstractEventSource<Workspace, Workspace> {

  private static final Logger LOG = Logger.getLogger(UseLook.class);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "use-look");
            thread.setDaemon(true);
            return thread;
          });

  private final Supplier<List<Workspace>> all;
  private final Predicate<Workspace> hasNews;
  private final LatestReading latest;
  private final Duration every;

  UseLook(
      Supplier<List<Workspace>> all,
      Predicate<Workspace> hasNews,
      LatestReading latest,
      Duration every) {
    super(Workspace.class, "use-look");
    this.all = all;
    this.hasNews = hasNews;
    this.latest = latest;
    this.every = every;
  }

  @Override
  public void start() {
    super.start();
    timer.scheduleWithFixedDelay(
        this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    latest.onReading(this::lookSoon);
  }

  private void lookSoon() {
    if (!timer.isShutdown()) {
      timer.execute(this::look);
    }
  }

  private void look() {
    if (!latest.isBegun()) {
      return;
    }
    try {
      all.get().stream()
          .filter(workspace -> workspace.getStatus() != null)
          .filter(workspace -> workspace.getStatus().endpoint() != null)
          .filter(hasNews)
          .map(ResourceID::fromResource)
          .forEach(id -> getEventHandler().handleEvent(new Event(id)));
    } catch (RuntimeException e) {
      // Nothing may end the looks; the next one finds what this one missed.
      LOG.error("The use of workspaces could not be looked at; it is tried again", e);
    }
  }

  @Override
  public Set<Workspace> getSecondaryResources(Workspace primary) {
    return Set.of();
  }

  @Override
  public void stop() {
    timer.shutdownNow();
    super.stop();
  }
}
