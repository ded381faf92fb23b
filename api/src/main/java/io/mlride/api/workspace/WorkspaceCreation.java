package io.mlride.api.workspace;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.api.problem.FieldError;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.api.space.SpaceAccess;
import io.mlride.crds.Names;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceSpec;
import io.mlride.crds.workspace.WorkspaceSpecBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Makes workspaces. */
@ApplicationScoped
class WorkspaceCreation {

  private static final int CREATED = 201;
  private static final int THERE = 200;

  private final WorkspaceStore store;
  private final WorkspaceViews views;
  private final SpaceAccess access;
  private final IdleWishes idle;

  WorkspaceCreation(
      WorkspaceStore store, WorkspaceViews views, SpaceAccess access, IdleWishes idle) {
    this.store = store;
    this.views = views;
    this.access = access;
    this.idle = idle;
  }

  /**
   * A workspace that was asked for.
   *
   * @param isNew false: it was there and is what was asked for
   */
  record Made(Workspace workspace, boolean isNew) {}

  /** Makes one; to ask again for what is there changes nothing. */
  Made one(String owner, CreateWorkspace wanted) {
    return make(access.handle(owner), wanted, "/name");
  }

  /** Makes several, each by itself. */
  BatchOutcome several(String owner, List<CreateWorkspace> wanted) {
    if (wanted.isEmpty() || wanted.size() > Batch.MOST) {
      throw ProblemException.invalid("/items", "Send 1 to 50 workspaces at once.");
    }
    var handle = access.handle(owner);
    return Batch.run(
        wanted,
        item -> item == null ? null : item.name(),
        place -> "/items/" + place,
        (item, place) -> outcome(handle, item));
  }

  private ItemOutcome outcome(String handle, CreateWorkspace item) {
    if (item == null) {
      throw ProblemException.invalid("", "This should be a workspace.");
    }
    var made = make(handle, item, "/name");
    return new ItemOutcome(
        made.workspace().getMetadata().getName(),
        made.isNew() ? CREATED : THERE,
        views.of(made.workspace()),
        null);
  }

  private Made make(String handle, CreateWorkspace wanted, String namePointer) {
    if (wanted.spec() == null) {
      throw ProblemException.invalid(
          "/spec", "Say what is wanted, at least spec.imageTemplateRef.name.");
    }
    var name = wanted.name() == null ? WorkspaceNames.friendly() : wanted.name();
    WorkspaceNames.check(name, namePointer);
    var namespace = Names.userNamespace(handle);
    var refusal = idle.refusal(namespace, wanted.spec());
    if (refusal.isPresent()) {
      // What is there already was wished for in its time.
      return store
          .find(namespace, name)
          .map(there -> sameOrRefused(there, wanted.spec(), namePointer))
          .orElseThrow(refusal::get);
    }
    try {
      return new Made(
          access.write(handle, () -> store.create(namespace, name, wanted.spec())), true);
    } catch (KubernetesClientException e) {
      // A quota that is used up is said before a name that is taken.
      return Optional.of(e)
          .filter(it -> it.getCode() == 409 || it.getCode() == 403)
          .flatMap(it -> store.find(namespace, name))
          .map(there -> sameOrRefused(there, wanted.spec(), namePointer))
          .orElseThrow(() -> e);
    }
  }

  private static Made sameOrRefused(Workspace there, WorkspaceSpec wanted, String namePointer) {
    if (there.getMetadata().getDeletionTimestamp() != null) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "One with this name is still being deleted; try again soon, or take another name.");
    }
    if (!asAsked(there.getSpec(), wanted).equals(wanted)) {
      var detail =
          "You already have a workspace %s with another spec. Change that one, or take another name."
              .formatted(there.getMetadata().getName());
      throw ProblemException.of(
          ProblemType.ALREADY_EXISTS, detail, List.of(new FieldError(namePointer, detail)));
    }
    return new Made(there, false);
  }

  /**
   * A request for a start is an event rather than a wish: who says nothing of it means the rest.
   */
  private static WorkspaceSpec asAsked(WorkspaceSpec there, WorkspaceSpec wanted) {
    return wanted.startRequest().isEmpty()
        ? WorkspaceSpecBuilder.builder(there).startRequest("").build()
        : there;
  }
}
