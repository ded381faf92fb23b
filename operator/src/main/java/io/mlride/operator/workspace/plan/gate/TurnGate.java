package io.mlride.operator.workspace.plan.gate;

import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.operator.workspace.model.RecipeResolver;
import io.mlride.operator.workspace.model.Sibling;
import io.mlride.operator.workspace.plan.Demand;
import io.mlride.operator.workspace.plan.Hold;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Of one user's workspaces that wait for quota, the one that has waited longest starts first.
 *
 * <p>A later one may pass while the first cannot start with what is free, so that room is not
 * wasted; not any more once the first has waited for {@code mayPass}, so that it is not starved by
 * small ones.
 */
public final class TurnGate implements Gate {

  @Override
  public Optional<Hold> check(Start start) {
    var quota = start.inputs().quota().orElseThrow();
    var setAside = new HashMap<String, BigDecimal>();
    var before = waitingLonger(start);
    for (var earlier : before) {
      var demand = demandOf(earlier).orElseThrow();
      var fits = QuotaGate.fits(quota, demand, setAside);
      if (fits || mayNotBePassed(earlier, start)) {
        demand.byKey().forEach((key, amount) -> setAside.merge(key, amount, BigDecimal::add));
      }
    }
    return QuotaGate.fits(quota, Demand.of(start.recipe()), setAside)
        ? Optional.empty()
        : Optional.of(behind(before.get(0)));
  }

  /** How many of the user's waiting workspaces come before this one. */
  public static int ahead(Start start) {
    return waitingLonger(start).size();
  }

  private static List<Sibling> waitingLonger(Start start) {
    var since = waitingSince(start);
    var name = start.inputs().name();
    return start.inputs().siblings().stream()
        .filter(sibling -> sibling.waitingSince().isPresent() && demandOf(sibling).isPresent())
        .filter(sibling -> everFits(start.inputs().quota().orElseThrow(), sibling))
        .filter(sibling -> comesBefore(sibling, since, name))
        .sorted(
            Comparator.comparing((Sibling sibling) -> sibling.waitingSince().orElseThrow())
                .thenComparing(TurnGate::nameOf))
        .toList();
  }

  private static Instant waitingSince(Start start) {
    var place = start.inputs().status().queue();
    return place == null ? start.now() : place.since();
  }

  private static boolean comesBefore(Sibling sibling, Instant since, String name) {
    var theirs = sibling.waitingSince().orElseThrow();
    return theirs.isBefore(since) || theirs.equals(since) && nameOf(sibling).compareTo(name) < 0;
  }

  private static boolean mayNotBePassed(Sibling sibling, Start start) {
    return sibling
        .waitingSince()
        .orElseThrow()
        .plus(start.settings().mayPass())
        .isBefore(start.now());
  }

  /** One that asks for more than the whole quota waits for its owner, and holds up nobody. */
  private static boolean everFits(ResourceQuota quota, Sibling sibling) {
    return QuotaGate.shortage(quota, demandOf(sibling).orElseThrow())
        .filter(why -> why.reason() == Reason.QuotaTooSmall)
        .isEmpty();
  }

  private static Optional<Demand> demandOf(Sibling sibling) {
    return sibling
        .template()
        .map(template -> Demand.of(RecipeResolver.resolve(sibling.workspace(), template)));
  }

  private static Hold behind(Sibling first) {
    return new Hold(
        WorkspaceCondition.QuotaAvailable,
        Reason.BehindEarlier.explain(Map.of("workspace", nameOf(first))));
  }

  private static String nameOf(Sibling sibling) {
    return sibling.workspace().getMetadata().getName();
  }
}
