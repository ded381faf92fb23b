package io.mlride.api.quota;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mlride.api.condition.ConditionView;
import io.mlride.api.problem.FieldError;
import io.mlride.crds.reason.Explanation;
import io.mlride.rules.Amounts;
import io.mlride.rules.QuotaKeys;
import io.mlride.rules.Shortage;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that stands in the way of a workspace.
 *
 * @param outcome what it means: waits or never
 * @param pointer the field of the request that it is about; absent: none
 * @param reason as the workspace's status would name it; absent: it has no name
 * @param args the values in the reason's sentence
 * @param sentence what it is, and what to do
 * @param resource what there is too little of, in words; absent: it is not about an amount
 * @param asked how much is asked for
 * @param left how much there is for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CheckReason")
public record CheckReason(
    CheckOutcome outcome,
    String pointer,
    String reason,
    Map<String, String> args,
    String sentence,
    String resource,
    String asked,
    String left) {

  /** In the words that the workspace's status would have. */
  static CheckReason of(CheckOutcome outcome, String pointer, Explanation why) {
    var name = why.reason().name();
    return new CheckReason(
        outcome,
        pointer,
        name,
        ConditionView.args(name, why.message()),
        why.message(),
        null,
        null,
        null);
  }

  /** Of what there is too much or too little of. */
  static CheckReason of(Shortage shortage) {
    var key = shortage.key();
    return of(
            shortage.lasting() ? CheckOutcome.NEVER : CheckOutcome.WAITS,
            Field.of(key),
            shortage.why())
        .amounts(
            QuotaKeys.inWords(key),
            Amounts.read(shortage.asked(), key),
            Amounts.read(shortage.left(), key));
  }

  /** In words of its own. */
  static CheckReason said(CheckOutcome outcome, String pointer, String sentence) {
    return new CheckReason(outcome, pointer, null, null, sentence, null, null, null);
  }

  /** As the API server refused it. */
  static CheckReason refused(FieldError error) {
    return said(CheckOutcome.NEVER, error.pointer(), error.detail());
  }

  CheckReason amounts(String words, String askedFor, String leftOver) {
    return new CheckReason(outcome, pointer, reason, args, sentence, words, askedFor, leftOver);
  }
}
