package io.mlride.operator.workspace.status.rule;

import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.model.PodFacts;
import io.mlride.operator.workspace.model.PodSpecFacts;
import io.mlride.operator.workspace.status.Situation;
import io.mlride.rules.Amounts;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the main container ended or why it cannot be made. */
final class AppTrouble {

  /** As the kernel's words, Node.js and SQLite say that a disk, or a quota on it, is full. */
  private static final Pattern FULL =
      Pattern.compile(
          "no space left on device|\\bENOSPC\\b|disk quota exceeded|database or disk is full",
          Pattern.CASE_INSENSITIVE);

  private AppTrouble() {}

  static Optional<Explanation> explain(Pod pod, Situation situation) {
    return PodFacts.mainContainer(pod)
        .flatMap(
            status ->
                refused(status)
                    .or(() -> PodFacts.lastEnd(status).map(end -> ended(end, pod, situation))));
  }

  private static Optional<Explanation> refused(ContainerStatus status) {
    return PodFacts.refusal(status)
        .map(ContainerStateWaiting::getMessage)
        .map(message -> Reason.RefusedByPolicy.explain(Map.of("detail", message)));
  }

  private static Explanation ended(ContainerStateTerminated end, Pod pod, Situation situation) {
    if ("OOMKilled".equals(end.getReason())) {
      var limit = PodSpecFacts.mainSpec(pod).getResources().getLimits().get("memory");
      return Reason.OutOfMemory.explain(
          Map.of("app", situation.appName(), "limit", Amounts.read(Amounts.of(limit), "memory")));
    }
    var said = end.getMessage() == null ? "" : end.getMessage().strip();
    if (FULL.matcher(said).find()) {
      var home = situation.inputs().spec().home().size();
      return Reason.HomeFull.explain(Map.of("size", Amounts.read(Amounts.of(home), "storage")));
    }
    if (said.contains("exec format error")) {
      return WrongPlatform.explain(PodSpecFacts.image(pod), situation);
    }
    return Reason.AppCrashed.explain(
        Map.of(
            "app", situation.appName(),
            "code", String.valueOf(end.getExitCode()),
            "line", said.substring(said.lastIndexOf('\n') + 1)));
  }
}
