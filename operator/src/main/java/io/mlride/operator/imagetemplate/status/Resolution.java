package io.mlride.operator.imagetemplate.status;

import io.mlride.crds.imagetemplate.ImageTemplateStatus;
import io.mlride.operator.imagetemplate.model.Answer;
import io.mlride.operator.imagetemplate.model.Candidate;
import io.mlride.operator.imagetemplate.model.Question;
import java.time.Instant;

/**
 * The image that workspaces start from, as the status holds it. Every field may be null.
 *
 * @param image repository:tag
 * @param digest what the tag named in the registry
 * @param variant suffix of the tag
 * @param sizeBytes what a node downloads
 * @param refreshedAt when image and digest were first found like this
 */
record Resolution(
    String image, String digest, String variant, Long sizeBytes, Instant refreshedAt) {

  /** No image. */
  static final Resolution NONE = new Resolution(null, null, null, null, null);

  /** What the status holds already. */
  static Resolution held(ImageTemplateStatus status) {
    return new Resolution(
        status.image(),
        status.digest(),
        status.variant(),
        status.sizeBytes(),
        status.refreshedAt());
  }

  /** A tag of which no more is known. */
  static Resolution unasked(Candidate candidate) {
    return new Resolution(candidate.image(), null, candidate.variant(), null, null);
  }

  /** What a registry found; a finding that brings nothing new keeps its old time. */
  static Resolution found(Answer.Found found, Instant at, Resolution before) {
    var image = found.candidate().image();
    var same = image.equals(before.image()) && found.digest().equals(before.digest());
    return new Resolution(
        image,
        found.digest(),
        found.candidate().variant(),
        found.sizeBytes().orElse(null),
        same && before.refreshedAt() != null ? before.refreshedAt() : at);
  }

  /** Whether it is one of the tags that the template would take today. */
  boolean fits(Question question) {
    return question.candidates().stream()
        .map(Candidate::image)
        .anyMatch(candidate -> candidate.equals(image));
  }
}
