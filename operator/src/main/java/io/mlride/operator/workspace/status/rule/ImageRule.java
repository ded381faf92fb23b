package io.mlride.operator.workspace.status.rule;

import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.model.PodFacts;
import io.mlride.operator.workspace.model.PodSpecFacts;
import io.mlride.operator.workspace.status.Finding;
import io.mlride.operator.workspace.status.Situation;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * ImagePulled: the node has the image. A node that lists the image has it already, which spares a
 * status of its own on the way to Ready.
 */
public final class ImageRule implements Rule {

  private static final Set<String> TROUBLE =
      Set.of(
          "ErrImagePull",
          "ImagePullBackOff",
          "ErrImageNeverPull",
          "InvalidImageName",
          "ImageInspectError",
          "RegistryUnavailable");

  @Override
  public Finding find(Situation situation) {
    var pod = situation.pod().orElseThrow();
    var node = situation.nodeName().orElse("");
    var trouble =
        PodFacts.containers(pod).map(ImageRule::trouble).flatMap(Optional::stream).findFirst();
    if (trouble.isPresent()) {
      return Finding.fails(explain(trouble.get(), PodSpecFacts.image(pod), situation));
    }
    return isThere(pod, situation)
        ? Finding.holds(Reason.ImagePresent.explain(Map.of("node", node)))
        : Finding.fails(Reason.ImagePulling.explain(Map.of("size", size(situation), "node", node)));
  }

  private static Optional<ContainerStateWaiting> trouble(ContainerStatus status) {
    return PodFacts.waiting(status).filter(waiting -> TROUBLE.contains(waiting.getReason()));
  }

  /** The kubelet lists an image late, and of many images not all; it refuses none it lacks. */
  private static boolean isThere(Pod pod, Situation situation) {
    var image = PodSpecFacts.image(pod);
    return PodFacts.everRan(pod)
        || PodFacts.containers(pod).anyMatch(status -> PodFacts.refusal(status).isPresent())
        || situation.node().filter(node -> node.holds(image)).isPresent();
  }

  private static Explanation explain(
      ContainerStateWaiting waiting, String image, Situation situation) {
    var message = waiting.getMessage() == null ? waiting.getReason() : waiting.getMessage();
    var text = message.toLowerCase(Locale.ROOT);
    if (waiting.getReason().equals("ErrImageNeverPull")) {
      return Reason.ImageNotOnNode.explain(
          Map.of("node", situation.nodeName().orElse(""), "image", image));
    }
    if (text.contains("no match for platform")) {
      return WrongPlatform.explain(image, situation);
    }
    if (text.contains("unauthorized") || text.contains("denied") || text.contains("forbidden")) {
      return Reason.ImagePullDenied.explain(Map.of("image", image));
    }
    return text.contains("not found") || text.contains("manifest unknown")
        ? Reason.ImageMissing.explain(
            Map.of(
                "image",
                image,
                "template",
                PodFacts.annotation(situation.pod().orElseThrow(), PodFacts.TEMPLATE)))
        : Reason.ImagePullRetrying.explain(Map.of("detail", message));
  }

  private static String size(Situation situation) {
    return situation
        .inputs()
        .template()
        .map(ImageTemplate::getStatus)
        .map(status -> status.sizeBytes())
        .map(bytes -> (bytes + MEBI - 1) / MEBI + "Mi")
        .orElse("size unknown");
  }

  private static final long MEBI = 1024L * 1024L;
}
