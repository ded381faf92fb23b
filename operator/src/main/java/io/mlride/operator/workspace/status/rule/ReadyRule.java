package io.mlride.operator.workspace.status.rule;

import io.fabric8.kubernetes.api.model.Pod;
import io.mlride.crds.imagetemplate.App;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.model.NodeFacts;
import io.mlride.operator.workspace.model.PodFacts;
import io.mlride.operator.workspace.model.PodSpecFacts;
import io.mlride.operator.workspace.model.Recipe;
import io.mlride.operator.workspace.status.AppUrl;
import io.mlride.operator.workspace.status.Finding;
import io.mlride.operator.workspace.status.Situation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Ready: the main app answers, or how far it is from that. */
public final class ReadyRule implements Rule {

  @Override
  public Finding find(Situation situation) {
    var pod = situation.pod().orElseThrow();
    if (situation.node().filter(node -> !node.ready()).isPresent()) {
      return Finding.fails(lost(situation.node().orElseThrow()));
    }
    if (PodFacts.isReady(pod)) {
      return Finding.holds(answers(situation, pod));
    }
    return Finding.fails(
        AppTrouble.explain(pod, situation)
            .or(() -> slow(situation, pod))
            .orElseGet(() -> Reason.AppStarting.explain(Map.of("app", situation.appName()))));
  }

  private static Explanation lost(NodeFacts node) {
    return Reason.NodeLost.explain(Map.of("node", node.name()));
  }

  private static Explanation answers(Situation situation, Pod pod) {
    return PodSpecFacts.isRescue(pod)
        ? Reason.RescueRunning.explain(Map.of("app", situation.appName()))
        : Reason.Running.explain(
            Map.of("app", situation.appName(), "url", AppUrl.of(situation, pod)));
  }

  private static Optional<Explanation> slow(Situation situation, Pod pod) {
    return PodFacts.mainContainerRunningSince(pod)
        .filter(since -> isSlow(since, situation))
        .flatMap(since -> PodFacts.scheduledAt(pod))
        .map(scheduled -> scheduled.plus(PodFacts.startDeadline(pod)))
        .map(
            deadline ->
                Reason.AppSlow.explain(
                    Map.of(
                        "app", situation.appName(),
                        "port", port(situation),
                        "deadline", deadline.toString())));
  }

  private static boolean isSlow(Instant since, Situation situation) {
    return !situation.now().isBefore(since.plus(situation.settings().slowAfter()));
  }

  private static String port(Situation situation) {
    return situation.recipe().map(Recipe::mainApp).map(App::port).map(String::valueOf).orElse("?");
  }
}
