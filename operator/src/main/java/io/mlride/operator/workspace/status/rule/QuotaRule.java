package io.mlride.operator.workspace.status.rule;

import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.status.Finding;
import io.mlride.operator.workspace.status.Situation;

/** QuotaAvailable: a start that gets past the quota's gates fits. */
public final class QuotaRule implements Rule {

  @Override
  public Finding find(Situation situation) {
    return Finding.holds(Reason.QuotaFits.explain());
  }
}
