package io.mlride.api.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mlride.api.condition.ConditionView;
import io.mlride.database.history.Transition;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a status said from then on, or a gap.
 *
 * @param sequence place in the workspace's life; of a gap, the last that is missing
 * @param firstSequence of a gap, the first that is missing; else the same
 * @param notObserved true: nobody watched; phase, reason and message are absent
 * @param phase the state in one word
 * @param reason why
 * @param kind who had to do something
 * @param args the values in the sentence
 * @param message what was happening
 * @param at since when; of a gap, by when it was over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RecordedTransition")
public record RecordedTransitionView(
    long sequence,
    long firstSequence,
    boolean notObserved,
    String phase,
    String reason,
    String kind,
    Map<String, String> args,
    String message,
    Instant at) {

  static RecordedTransitionView of(Transition row) {
    return new RecordedTransitionView(
        row.sequence,
        row.firstSequence,
        row.notObserved,
        row.phase,
        row.reason,
        ConditionView.kind(row.reason),
        ConditionView.args(row.reason, row.message),
        row.message,
        row.occurredAt);
  }
}
