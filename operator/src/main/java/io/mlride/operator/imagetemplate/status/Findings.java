package io.mlride.operator.imagetemplate.status;

import io.mlride.crds.Names;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.imagetemplate.PullPolicy;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.imagetemplate.model.Answer;
import io.mlride.operator.imagetemplate.model.Candidate;
import io.mlride.operator.imagetemplate.model.Inputs;
import io.mlride.operator.imagetemplate.model.LookUp;
import io.mlride.operator.imagetemplate.model.Question;
import io.mlride.operator.imagetemplate.plan.Approach;
import java.util.Map;
import java.util.Optional;

/** Turns an answer, or the lack of one, into what is known of a template's image. */
final class Findings {
  private final Inputs inputs;
  private final Resolution before;

  Findings(Inputs inputs) {
    this.inputs = inputs;
    this.before = Resolution.held(inputs.status());
  }

  Finding of(Approach approach) {
    if (approach instanceof Approach.Ask ask) {
      return inputs.last(ask.question()).map(this::answered).orElseGet(() -> waiting(ask));
    }
    if (approach instanceof Approach.RefuseSecret refused) {
      return Finding.unusable(
          Reason.PullSecretRefused.explain(
              Map.of("template", inputs.name(), "secret", refused.secret())));
    }
    return asNamed(((Approach.TakeAsNamed) approach).candidate());
  }

  private Finding asNamed(Candidate candidate) {
    return Finding.usable(
        Resolution.unasked(candidate),
        Reason.ImageNotLookedUp.explain(
            Map.of("image", candidate.image(), "template", inputs.name())));
  }

  private Finding answered(LookUp lookUp) {
    var question = lookUp.question();
    var image = question.lastResort().image();
    if (lookUp.answer() instanceof Answer.Found found) {
      return Finding.usable(
          Resolution.found(found, lookUp.at(), before),
          Reason.ImageResolved.explain(Map.of("image", found.candidate().image())));
    }
    if (lookUp.answer() instanceof Answer.Unreachable) {
      return unreachable(question);
    }
    if (withoutItsSecret(question)) {
      return asNamed(question.lastResort());
    }
    if (lookUp.answer() instanceof Answer.Denied) {
      return Finding.unusable(Reason.ImagePullDenied.explain(Map.of("image", image)));
    }
    if (lookUp.answer() instanceof Answer.SecretMissing) {
      return Finding.unusable(secretMissing(question));
    }
    return Finding.unusable(
        Reason.ImageMissing.explain(Map.of("image", image, "template", inputs.name())));
  }

  /**
   * The nodes may have a copy of the image, or reach the registry themselves. Only a Pod that
   * always downloads has no use for a copy, and a tag that was found before was more than a guess.
   */
  private Finding unreachable(Question question) {
    var registry = question.registry();
    if (before.digest() != null && before.fits(question)) {
      return Finding.usable(
          before,
          Reason.ResolvedEarlier.explain(Map.of("registry", registry, "image", before.image())));
    }
    if (inputs.spec().image().pullPolicy() == PullPolicy.Always) {
      return Finding.unusable(
          Reason.RegistryUnreachable.explain(
              Map.of("registry", registry, "template", inputs.name())));
    }
    var guess = question.lastResort();
    return Finding.usable(
        Resolution.unasked(guess),
        Reason.UsingNodeCopy.explain(Map.of("registry", registry, "image", guess.image())));
  }

  /** A user's own secret is the kubelet's to use; refused without it says nothing. */
  private boolean withoutItsSecret(Question question) {
    return inputs.spec().image().pullSecretName() != null && question.pullSecret().isEmpty();
  }

  private Explanation secretMissing(Question question) {
    return Reason.PullSecretNotFound.explain(
        Map.of(
            "namespace",
            Names.CATALOGUE_NAMESPACE,
            "secret",
            question.pullSecret().orElseThrow(),
            "template",
            inputs.name()));
  }

  /** Until the answer is there, what was known of the same images still holds. */
  private Finding waiting(Approach.Ask ask) {
    return Conditions.find(inputs.status().conditions(), StatusCalculator.READY)
        .filter(ready -> sameSpec(ready) || ready.holds() && before.fits(ask.question()))
        .flatMap(this::said)
        .orElseGet(
            () ->
                Finding.unusable(
                    Reason.TemplateRefreshing.explain(Map.of("template", inputs.name()))));
  }

  private boolean sameSpec(Condition ready) {
    return inputs.template().getMetadata().getGeneration().equals(ready.observedGeneration());
  }

  private Optional<Finding> said(Condition ready) {
    return Reason.named(ready.reason())
        .map(
            reason -> new Finding(before, ready.holds(), new Explanation(reason, ready.message())));
  }
}
