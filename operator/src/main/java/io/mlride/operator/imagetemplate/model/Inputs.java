package io.mlride.operator.imagetemplate.model;

import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateSpec;
import io.mlride.crds.imagetemplate.ImageTemplateStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * Everything one reconcile of a template reads.
 *
 * @param template the template itself
 * @param last its latest look-up since the operator started
 * @param startedAt when the operator started to look after templates
 * @param now the time of this pass
 */
public record Inputs(
    ImageTemplate template, Optional<LookUp> last, Instant startedAt, Instant now) {

  /** The template's spec. */
  public ImageTemplateSpec spec() {
    return template.getSpec();
  }

  /** The template's status as last read; an empty one before the first. */
  public ImageTemplateStatus status() {
    return template.getStatus() == null ? ImageTemplateStatus.NONE : template.getStatus();
  }

  /** The template's name. */
  public String name() {
    return template.getMetadata().getName();
  }

  /** The namespace it lies in. */
  public String namespace() {
    return template.getMetadata().getNamespace();
  }

  /** When somebody asked for a look-up, if that stands in the template. */
  public Optional<Instant> request() {
    return RefreshRequest.of(template);
  }

  /** The latest look-up, if it asked this. */
  public Optional<LookUp> last(Question question) {
    return last.filter(lookUp -> lookUp.question().equals(question));
  }
}
