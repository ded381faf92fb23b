package io.mlride.api.imagetemplate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.api.http.ETag;
import io.mlride.api.http.MergePatch;
import io.mlride.api.http.Page;
import io.mlride.api.problem.FieldError;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.api.quota.CheckService;
import io.mlride.api.space.SpaceAccess;
import io.mlride.crds.Annotations;
import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.ImageTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads and writes image templates. */
@ApplicationScoped
class ImageTemplateService {

  private static final int CONFLICT = 409;
  private static final int TRIES = 8;

  private static final Comparator<ImageTemplateView> BY_NAME =
      Comparator.comparing(ImageTemplateView::name).thenComparing(ImageTemplateView::namespace);

  private final ImageTemplateStore store;
  private final TemplateFinder finder;
  private final CheckService check;
  private final SpaceAccess access;
  private final MergePatch patches;
  private final Clock clock;

  ImageTemplateService(
      ImageTemplateStore store,
      TemplateFinder finder,
      CheckService check,
      SpaceAccess access,
      MergePatch patches,
      Clock clock) {
    this.store = store;
    this.finder = finder;
    this.check = check;
    this.access = access;
    this.patches = patches;
    this.clock = clock;
  }

  /** The catalogue's and somebody's own. */
  Page<ImageTemplateView> list(String owner, TemplateFilter filter, int limit, String cursor) {
    var handle = access.handle(owner);
    var starts = check.starts(handle);
    var chosen =
        store.visible(Names.userNamespace(handle)).stream()
            .map(it -> ImageTemplateViews.of(it, starts.apply(it)))
            .filter(it -> TemplateChoice.matches(filter, it))
            .sorted(BY_NAME)
            .toList();
    return Page.of(chosen, limit, cursor, ImageTemplateView::uid);
  }

  /** As it is shown to somebody. */
  ImageTemplateView view(String owner, ImageTemplate template) {
    return ImageTemplateViews.of(template, check.starts(access.handle(owner)).apply(template));
  }

  /**
   * A template that was asked for.
   *
   * @param isNew false: it was there and is what was asked for
   */
  record Made(ImageTemplate template, boolean isNew) {}

  Made create(String owner, CreateImageTemplate wanted) {
    var namespace = finder.home(owner, wanted.namespace());
    try {
      var made =
          access.write(
              access.handle(owner), () -> store.create(namespace, wanted.name(), wanted.spec()));
      return new Made(made, true);
    } catch (KubernetesClientException e) {
      return Optional.of(e)
          .filter(it -> it.getCode() == CONFLICT || it.getCode() == 403)
          .flatMap(it -> store.find(namespace, wanted.name()))
          .map(there -> sameOrRefused(there, wanted))
          .orElseThrow(() -> e);
    }
  }

  private static Made sameOrRefused(ImageTemplate there, CreateImageTemplate wanted) {
    if (there.getSpec().equals(wanted.spec())) {
      return new Made(there, false);
    }
    var detail =
        "There is a template %s with another spec. Change that one, or take another name."
            .formatted(wanted.name());
    throw ProblemException.of(
        ProblemType.ALREADY_EXISTS, detail, List.of(new FieldError("/name", detail)));
  }

  ImageTemplate get(String owner, String name, String namespace) {
    return finder.find(owner, name, namespace);
  }

  /** Changes the spec of the version that the caller saw, and of no other. */
  ImageTemplate patch(String owner, String name, String namespace, String ifMatch, String body) {
    var patch = patches.read(body, PatchImageTemplate.class);
    if (!(patch.get("spec") instanceof ObjectNode)) {
      throw ProblemException.invalid("/spec", "Send the fields to change below spec.");
    }
    for (var tries = 1; ; tries++) {
      var seen = finder.findToChange(owner, name, namespace);
      ETag.require(seen, ifMatch);
      var locked = patch.deepCopy();
      locked
          .putObject("metadata")
          .put("uid", seen.getMetadata().getUid())
          .put("resourceVersion", seen.getMetadata().getResourceVersion());
      try {
        return access.write(access.handle(owner), () -> store.patch(seen, locked));
      } catch (KubernetesClientException e) {
        // Most often the status moved, which is not what the caller looked at.
        if (e.getCode() != CONFLICT || tries == TRIES) {
          throw e;
        }
      }
    }
  }

  /** Asks the operator to look at the registry again. */
  ImageTemplate refresh(String owner, String name, String namespace) {
    var seen = finder.findToChange(owner, name, namespace);
    var patch = JsonNodeFactory.instance.objectNode();
    patch
        .putObject("metadata")
        .putObject("annotations")
        .put(Annotations.REFRESH_REQUESTED_AT, clock.instant().toString());
    return access.write(access.handle(owner), () -> store.patch(seen, patch));
  }

  /**
   * Deletes one that nobody uses.
   *
   * @return false: there is none, which is what was wanted
   */
  boolean delete(String owner, String name, String namespace) {
    var seen = finder.look(owner, name, namespace);
    seen.ifPresent(
        template -> {
          finder.requireMayChange(template.getMetadata().getNamespace());
          requireUnused(template);
          access.write(
              access.handle(owner),
              () -> {
                store.delete(template);
                return template;
              });
        });
    return seen.isPresent();
  }

  private void requireUnused(ImageTemplate template) {
    var users = TemplateUse.of(template, store.workspaces(), store::has);
    if (!users.isEmpty()) {
      var isCatalogue = template.getMetadata().getNamespace().equals(Names.CATALOGUE_NAMESPACE);
      throw ProblemException.of(
          ProblemType.IN_USE, isCatalogue ? TemplateUse.byUser(users) : TemplateUse.byName(users));
    }
  }
}
