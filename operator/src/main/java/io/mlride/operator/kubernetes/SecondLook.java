package io.mlride.operator.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.AbstractEventSource;
import io.javaoperatorsdk.operator.processing.event.source.IndexerResourceCache;
import io.javaoperatorsdk.operator.processing.event.source.ResourceEventAware;
import io.javaoperatorsdk.operator.processing.event.source.controller.ResourceAction;
import io.javaoperatorsdk.operator.processing.event.source.controller.ResourceEvent;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Has every new object looked at once more, some time after it came. The SDK, which is told of all
 * events here, forgets a name when it has dealt with the deletion of its object; one of the same
 * name that was made meanwhile is forgotten with it, and no event of its Pod or disk would bring it
 * back.
 *
 * @param <P> the controller's kind
 */
public final class SecondLook<P extends HasMetadata> extends AbstractEventSource<P, P>
    implements ResourceEventAware<P> {

  private static final Duration LATER = Duration.ofSeconds(10);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "second-look");
            thread.setDaemon(true);
            return thread;
          });

  private final IndexerResourceCache<P> objects;

  /**
   * @param objects the controller's own
   */
  public SecondLook(Class<P> kind, IndexerResourceCache<P> objects) {
    super(kind, "second-look");
    this.objects = objects;
  }

  @Override
  public void onResourceCreated(P created) {
    var id = ResourceID.fromResource(created);
    timer.schedule(
        () -> objects.get(id).ifPresent(this::look), LATER.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** An event of the object itself is the only kind that brings back what was forgotten. */
  private void look(P living) {
    getEventHandler()
        .handleEvent(
            new ResourceEvent(ResourceAction.UPDATED, ResourceID.fromResource(living), living));
  }

  @Override
  public Set<P> getSecondaryResources(P primary) {
    return Set.of();
  }

  @Override
  public void stop() {
    timer.shutdownNow();
    super.stop();
  }
}
