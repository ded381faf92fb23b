package io.mlride.operator.imagetemplate.registry;

import io.mlride.crds.imagetemplate.Image;
import io.mlride.crds.imagetemplate.PullPolicy;
import io.mlride.operator.imagetemplate.model.Candidate;
import io.mlride.operator.imagetemplate.model.Platform;
import io.mlride.operator.imagetemplate.model.Question;
import java.util.List;
import java.util.Optional;

/** Questions for 1.0, the slim variant first. */
final class Questions {
  private Questions() {}

  static Question about(String registry, String repository) {
    var image =
        new Image(
            registry + "/" + repository, "1.0", List.of("slim", ""), PullPolicy.IfNotPresent, null);
    return new Question(
        registry,
        repository,
        Candidate.of(image),
        new Platform("linux", "amd64"),
        Optional.empty());
  }
}
