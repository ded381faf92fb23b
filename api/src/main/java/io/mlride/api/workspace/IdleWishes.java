package io.mlride.api.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mlride.api.cluster.TemplateLookup;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.api.problem.UnreadableBody;
import io.mlride.crds.imagetemplate.IdlePolicy;
import io.mlride.crds.workspace.Idle;
import io.mlride.crds.workspace.ImageTemplateRef;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Holds wishes to keep workspaces running to their bounds. */
@ApplicationScoped
class IdleWishes {

  private final TemplateLookup templates;
  private final IdleSettings settings;
  private final ObjectMapper json;
  private final Clock clock;

  IdleWishes(TemplateLookup templates, IdleSettings settings, ObjectMapper json, Clock clock) {
    this.templates = templates;
    this.settings = settings;
    this.json = json;
    this.clock = clock;
  }

  /** Why a new workspace may not have what it wishes for; empty: it may. */
  Optional<ProblemException> refusal(String namespace, WorkspaceSpec wanted) {
    return refusal(namespace, wanted.imageTemplateRef(), Idle.NONE, wanted.idle());
  }

  /**
   * Why a workspace may not be changed like that; empty: it may.
   *
   * @param patch what is sent, with a spec
   */
  Optional<ProblemException> refusal(Workspace seen, ObjectNode patch) {
    if (!(patch.get("spec").get("idle") instanceof ObjectNode idle)) {
      return Optional.empty();
    }
    var there = seen.getSpec();
    var wanted =
        new Idle(
            value(idle, "stopAfter", String.class, there.idle().stopAfter()),
            value(idle, "keepUntil", Instant.class, there.idle().keepUntil()));
    return refusal(seen.getMetadata().getNamespace(), template(there, patch), there.idle(), wanted);
  }

  private ImageTemplateRef template(WorkspaceSpec there, ObjectNode patch) {
    var before = there.imageTemplateRef();
    return patch.get("spec").get("imageTemplateRef") instanceof ObjectNode ref
        ? new ImageTemplateRef(
            value(ref, "name", String.class, before.name()),
            value(ref, "namespace", String.class, before.namespace()))
        : before;
  }

  /** After a merge patch: what is not named stays, and null takes away. */
  private <T> T value(JsonNode patch, String name, Class<T> type, T before) {
    try {
      return patch.has(name) ? json.treeToValue(patch.get(name), type) : before;
    } catch (JsonProcessingException e) {
      throw UnreadableBody.problem(e);
    }
  }

  private Optional<ProblemException> refusal(
      String namespace, ImageTemplateRef ref, Idle before, Idle wanted) {
    var policy =
        templates
            .find(ref, namespace)
            .map(template -> template.getSpec().idle())
            .orElse(IdlePolicy.NONE);
    var errors = new IdleBounds(policy, settings.maxKeep()).broken(before, wanted, clock.instant());
    return errors.isEmpty()
        ? Optional.empty()
        : Optional.of(ProblemException.of(ProblemType.REFUSED, errors.get(0).detail(), errors));
  }
}
