package io.mlride.operator.imagetemplate;

import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.imagetemplate.ImageTemplateStatus;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.reason.ReasonKind;
import io.mlride.operator.event.EventType;
import io.mlride.operator.imagetemplate.status.StatusCalculator;
import java.util.Optional;

/** A change of what a template says of itself: worth an Event. */
final class Transition {
  private Transition() {}

  /** The Ready condition, if its reason is another one than before. */
  static Optional<Condition> between(ImageTemplateStatus before, ImageTemplateStatus after) {
    var old =
        Conditions.find(before.conditions(), StatusCalculator.READY)
            .map(Condition::reason)
            .orElse("");
    return Conditions.find(after.conditions(), StatusCalculator.READY)
        .filter(ready -> !ready.reason().equals(old));
  }

  /** A warning where somebody has to do something. */
  static EventType type(Condition ready) {
    return Reason.named(ready.reason())
        .map(Reason::kind)
        .filter(kind -> kind != ReasonKind.WAIT && kind != ReasonKind.DONE)
        .map(kind -> EventType.Warning)
        .orElse(EventType.Normal);
  }
}
