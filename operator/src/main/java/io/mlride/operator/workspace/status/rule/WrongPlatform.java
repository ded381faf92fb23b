package io.mlride.operator.workspace.status.rule;

import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.status.Situation;
import java.util.Map;

/** That an image does not fit its node, as the node or the image's own start tells. */
final class WrongPlatform {

  private WrongPlatform() {}

  static Explanation explain(String image, Situation situation) {
    return Reason.ImageWrongPlatform.explain(
        Map.of(
            "image", image,
            "platform", situation.node().map(node -> node.platform()).orElse("this"),
            "node", situation.nodeName().orElse("")));
  }
}
