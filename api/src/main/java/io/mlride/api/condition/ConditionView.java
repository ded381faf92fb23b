package io.mlride.api.condition;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.ConditionStatus;
import io.mlride.crds.reason.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One aspect of an object's state, with the arguments of its sentence, so that it can be said in
 * another language.
 *
 * @param type what it is about
 * @param status whether it holds
 * @param reason why, as a name; docs/reasons.md lists them
 * @param kind who has to do something: wait, you, admin, fail, done; absent: a reason that this
 *     version does not know
 * @param args the values in the sentence by name; absent: the message is not the reason's sentence
 * @param message what is happening, whether that is normal, what to do
 * @param observedGeneration generation of the spec that this was found for
 * @param lastTransitionTime when status last changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConditionView(
    String type,
    ConditionStatus status,
    String reason,
    String kind,
    Map<String, String> args,
    String message,
    Long observedGeneration,
    Instant lastTransitionTime) {

  /** A condition with its arguments read back out of the message. */
  public static ConditionView of(Condition condition) {
    return new ConditionView(
        condition.type(),
        condition.status(),
        condition.reason(),
        kind(condition.reason()),
        args(condition.reason(), condition.message()),
        condition.message(),
        condition.observedGeneration(),
        condition.lastTransitionTime());
  }

  /** All of a status, in their order. */
  public static List<ConditionView> of(List<Condition> conditions) {
    return conditions.stream().map(ConditionView::of).toList();
  }

  /** Who has to do something about a reason; null: nobody knows it. */
  public static String kind(String reason) {
    return reason == null
        ? null
        : Reason.named(reason)
            .map(known -> known.kind().name().toLowerCase(Locale.ROOT))
            .orElse(null);
  }

  /** The values in a reason's sentence; null: it is another sentence. */
  public static Map<String, String> args(String reason, String message) {
    return reason == null || message == null
        ? null
        : Reason.named(reason).flatMap(known -> known.parse(message)).orElse(null);
  }
}
