package io.mlride.api.quota;

import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.ReasonKind;
import io.mlride.rules.Templates;
import java.util.List;

/** The template is there and has an image. */
final class TemplateRule {

  private TemplateRule() {}

  static List<CheckReason> reasons(Wish wish) {
    var ref = wish.spec().imageTemplateRef();
    if (ref == null || ref.name() == null) {
      // The API server says that it is needed.
      return List.of();
    }
    return Templates.unready(ref, wish.template()).map(TemplateRule::reason).stream().toList();
  }

  private static CheckReason reason(Explanation why) {
    var waits = why.reason().kind() == ReasonKind.WAIT;
    return CheckReason.of(
        waits ? CheckOutcome.WAITS : CheckOutcome.NEVER, "/spec/imageTemplateRef", why);
  }
}
