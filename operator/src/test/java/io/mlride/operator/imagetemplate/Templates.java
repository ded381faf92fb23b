package io.mlride.operator.imagetemplate;

import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.Image;
import io.mlride.crds.imagetemplate.ImageBuilder;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateSpecBuilder;
import io.mlride.crds.imagetemplate.ImageTemplateStatus;
import io.mlride.operator.imagetemplate.model.Answer;
import io.mlride.operator.imagetemplate.model.Answer.Found;
import io.mlride.operator.imagetemplate.model.Candidate;
import io.mlride.operator.imagetemplate.model.Inputs;
import io.mlride.operator.imagetemplate.model.LookUp;
import io.mlride.operator.imagetemplate.model.Platform;
import io.mlride.operator.imagetemplate.model.Question;
import io.mlride.operator.imagetemplate.model.RefreshRequest;
import io.mlride.operator.imagetemplate.model.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A template called minimal, what is asked about it and what comes back. */
public final class Templates {
  public static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
  public static final String SLIM = "r.example.org/ml/minimal:1.0-slim";
  public static final String REGULAR = "r.example.org/ml/minimal:1.0";
  public static final String DIGEST = "sha256:" + "a".repeat(64);
  public static final String USERS = Names.userNamespace("alice");
  public static final Rules RULES =
      new Rules(
          new Platform("linux", "amd64"),
          Set.of("known.example.org"),
          Duration.ofHours(1),
          Duration.ofSeconds(10),
          Duration.ofMinutes(5));

  private Templates() {}

  /** A template of the catalogue, generation 1, without a status. */
  public static ImageTemplate template() {
    return template(image -> {});
  }

  /** The same with a changed image. */
  public static ImageTemplate template(Consumer<ImageBuilder> change) {
    return template(Names.CATALOGUE_NAMESPACE, change);
  }

  /** The same in another namespace. */
  public static ImageTemplate template(String namespace, Consumer<ImageBuilder> change) {
    var image =
        ImageBuilder.builder(
            new Image("r.example.org/ml/minimal", "1.0", List.of("slim", ""), null, null));
    change.accept(image);
    var template = new ImageTemplate();
    template.setMetadata(
        new ObjectMetaBuilder()
            .withName("minimal")
            .withNamespace(namespace)
            .withUid("0a1b2c")
            .withGeneration(1L)
            .build());
    template.setSpec(ImageTemplateSpecBuilder.builder().image(image.build()).build());
    return template;
  }

  /** The question about a template of the catalogue that names no secret. */
  public static Question question() {
    return new Question(
        "r.example.org",
        "ml/minimal",
        List.of(new Candidate("slim", "1.0-slim", SLIM), new Candidate("", "1.0", REGULAR)),
        RULES.platform(),
        Optional.empty());
  }

  /** The slim image, as a registry has it. */
  public static Found slim() {
    return new Found(question().candidates().get(0), DIGEST, Optional.of(1234L));
  }

  /** One reconcile some time after the operator's start, with nothing looked up since. */
  public static Inputs inputs(ImageTemplate template, Duration sinceStart) {
    return new Inputs(template, Optional.empty(), START, START.plus(sinceStart));
  }

  /** The same after an answer to {@link #question} at the operator's start. */
  public static Inputs answered(ImageTemplate template, Duration sinceStart, Answer answer) {
    return answered(template, sinceStart, question(), answer);
  }

  /** The same after an answer to another question. */
  public static Inputs answered(
      ImageTemplate template, Duration sinceStart, Question question, Answer answer) {
    return new Inputs(
        template,
        Optional.of(
            LookUp.after(Optional.empty(), question, RefreshRequest.of(template), answer, START)),
        START,
        START.plus(sinceStart));
  }

  /** Gives a template a status. */
  public static ImageTemplate with(ImageTemplate template, ImageTemplateStatus status) {
    template.setStatus(status);
    return template;
  }
}
