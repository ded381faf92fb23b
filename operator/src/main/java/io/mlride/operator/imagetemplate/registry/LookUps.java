package io.mlride.operator.imagetemplate.registry;

import io.javaoperatorsdk.operator.processing.event.Event;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.AbstractEventSource;
import io.javaoperatorsdk.operator.processing.event.source.ResourceEventAware;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.operator.imagetemplate.model.Answer;
import io.mlride.operator.imagetemplate.model.Answer.Found;
import io.mlride.operator.imagetemplate.model.LookUp;
import io.mlride.operator.imagetemplate.model.Question;
import io.mlride.operator.imagetemplate.model.RefreshRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Look-ups away from the threads that reconcile. An answer is an event for its template, and is
 * kept until the next one; a restart forgets them all.
 */
@Singleton
public class LookUps extends AbstractEventSource<LookUp, ImageTemplate>
    implements ResourceEventAware<ImageTemplate> {
  private static final Logger LOG = Logger.getLogger(LookUps.class);

  private final Errands errands;
  private final Clock clock;
  private final Lanes lanes = new Lanes();
  private final Map<ResourceID, Question> underWay = new ConcurrentHashMap<>();
  private final Map<ResourceID, LookUp> latest = new ConcurrentHashMap<>();

  public LookUps(Errands errands, Clock clock) {
    super(LookUp.class, "registry");
    this.errands = errands;
    this.clock = clock;
  }

  /**
   * Has a question asked soon; asking again before the answer is there changes nothing.
   *
   * @param known what the same question brought earlier
   */
  public void ask(ImageTemplate template, Question question, Optional<Found> known) {
    var id = ResourceID.fromResource(template);
    if (!question.equals(underWay.put(id, question))) {
      lanes.add(question.registry(), new Waiting(id, question, RefreshRequest.of(template), known));
    }
  }

  /** The latest answer, whatever the question was. */
  public Optional<LookUp> latest(ImageTemplate template) {
    return Optional.ofNullable(latest.get(ResourceID.fromResource(template)));
  }

  @Override
  public Set<LookUp> getSecondaryResources(ImageTemplate template) {
    return latest(template).map(Set::of).orElse(Set.of());
  }

  @Override
  public void onResourceDeleted(ImageTemplate template) {
    var id = ResourceID.fromResource(template);
    underWay.remove(id);
    latest.remove(id);
  }

  @Override
  public void stop() {
    super.stop();
    lanes.stop();
  }

  private final class Waiting implements Runnable {
    private final ResourceID id;
    private final Question question;
    private final Optional<Instant> request;
    private final Optional<Found> known;

    private Waiting(
        ResourceID id, Question question, Optional<Instant> request, Optional<Found> known) {
      this.id = id;
      this.question = question;
      this.request = request;
      this.known = known;
    }

    @Override
    public void run() {
      if (!question.equals(underWay.get(id))) {
        return;
      }
      var answer = errands.run(question, known);
      end(answer);
      if (answer instanceof Answer.Unreachable) {
        // Nobody behind in the queue would hear anything else, only later.
        lanes.drain(question.registry()).forEach(behind -> ((Waiting) behind).end(answer));
      }
    }

    private void end(Answer answer) {
      if (!underWay.remove(id, question)) {
        return;
      }
      var before = Optional.ofNullable(latest.get(id));
      latest.put(id, LookUp.after(before, question, request, answer, clock.instant()));
      say(before, answer);
      getEventHandler().handleEvent(new Event(id));
    }

    /**
     * Once for each change, so that an outage is one line for each template, not one each retry.
     */
    private void say(Optional<LookUp> before, Answer answer) {
      var change = before.filter(old -> old.answer().outcome().equals(answer.outcome())).isEmpty();
      if (change) {
        LOG.infof(
            "Image template %s/%s: asked %s for %s: %s",
            id.getNamespace().orElse(""),
            id.getName(),
            question.registry(),
            question.lastResort().image(),
            words(answer));
      }
    }

    private static String words(Answer answer) {
      return answer instanceof Answer.Unreachable unreachable
          ? "does not answer, " + unreachable.detail()
          : answer.outcome();
    }
  }
}
