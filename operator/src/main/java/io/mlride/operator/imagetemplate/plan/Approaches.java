package io.mlride.operator.imagetemplate.plan;

import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.PullPolicy;
import io.mlride.operator.imagetemplate.model.Candidate;
import io.mlride.operator.imagetemplate.model.Inputs;
import io.mlride.operator.imagetemplate.model.Question;
import io.mlride.operator.imagetemplate.model.Rules;
import io.mlride.operator.imagetemplate.pullsecret.PullSecretNames;
import java.util.Optional;

/** Chooses how a template comes to its image. */
final class Approaches {
  private Approaches() {}

  static Approach choose(Inputs inputs, Rules rules) {
    var image = inputs.spec().image();
    if (PullSecretNames.isRefused(inputs.template())) {
      return new Approach.RefuseSecret(image.pullSecretName());
    }
    var candidates = Candidate.of(image);
    var lastResort = candidates.get(candidates.size() - 1);
    var inCatalogue = inputs.namespace().equals(Names.CATALOGUE_NAMESPACE);
    var reference = parse(lastResort.image());
    if (image.pullPolicy() == PullPolicy.Never
        || reference.isEmpty()
        || !inCatalogue && !rules.known().contains(reference.get().getRegistry())) {
      return new Approach.TakeAsNamed(lastResort);
    }
    return new Approach.Ask(
        new Question(
            reference.get().getRegistry(),
            reference.get().getRepository(),
            candidates,
            rules.platform(),
            // The operator reads no Secret of a user's.
            Optional.ofNullable(image.pullSecretName()).filter(secret -> inCatalogue)));
  }

  /** Fills in what an image's name leaves out, such as docker.io/library. */
  private static Optional<ImageReference> parse(String image) {
    try {
      return Optional.of(ImageReference.parse(image));
    } catch (InvalidImageReferenceException strange) {
      // The kubelet has the last word on names that Jib does not know how to read.
      return Optional.empty();
    }
  }
}
