package io.mlride.operator.workspace;

import io.mlride.crds.condition.Condition;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.reason.ReasonKind;
import io.mlride.operator.event.EventType;

/** An Event warns when somebody has to do something. Waiting is normal. */
final class EventTypes {

  private EventTypes() {}

  static EventType of(Condition condition) {
    return Reason.named(condition.reason())
        .map(Reason::kind)
        .filter(kind -> kind != ReasonKind.WAIT && kind != ReasonKind.DONE)
        .map(kind -> EventType.Warning)
        .orElse(EventType.Normal);
  }
}
