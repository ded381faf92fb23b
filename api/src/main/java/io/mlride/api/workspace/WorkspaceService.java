package io.mlride.api.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.api.access.CurrentCaller;
import io.mlride.api.http.ETag;
import io.mlride.api.http.MergePatch;
import io.mlride.api.http.Page;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.space.SpaceAccess;
import io.mlride.crds.Names;
import io.mlride.crds.workspace.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads, changes and deletes workspaces. */
@ApplicationScoped
class WorkspaceService {

  /** In place of a handle: everybody's. */
  static final String EVERYBODY = "*";

  private static final int CONFLICT = 409;
  private static final int TRIES = 8;

  private final WorkspaceStore store;
  private final WorkspaceViews views;
  private final SpaceAccess access;
  private final CurrentCaller caller;
  private final MergePatch patches;
  private final IdleWishes idle;

  WorkspaceService(
      WorkspaceStore store,
      WorkspaceViews views,
      SpaceAccess access,
      CurrentCaller caller,
      MergePatch patches,
      IdleWishes idle) {
    this.store = store;
    this.views = views;
    this.access = access;
    this.caller = caller;
    this.patches = patches;
    this.idle = idle;
  }

  /** Somebody's workspaces, or everybody's for admins. */
  Page<WorkspaceView> list(
      String owner, WorkspaceFilter filter, WorkspaceOrder order, int limit, String cursor) {
    var chosen = of(owner).stream().filter(filter::matches).sorted(order.comparator()).toList();
    var page = Page.of(chosen, limit, cursor, it -> it.getMetadata().getUid());
    return new Page<>(views.read(page.items()), page.nextCursor(), page.total());
  }

  private List<Workspace> of(String owner) {
    if (EVERYBODY.equals(owner) && caller.get().admin()) {
      return store.everywhere();
    }
    return store.in(Names.userNamespace(access.handle(owner)));
  }

  Workspace get(String owner, String name) {
    return find(access.handle(owner), name);
  }

  private Workspace find(String handle, String name) {
    return store
        .find(Names.userNamespace(handle), name)
        .orElseThrow(() -> ProblemException.notFound("workspace of that name"));
  }

  /** Changes the spec of the version that the caller saw, and of no other. */
  Workspace patch(String owner, String name, String ifMatch, String body) {
    var handle = access.handle(owner);
    var patch = patches.read(body, PatchWorkspace.class);
    if (!(patch.get("spec") instanceof ObjectNode)) {
      throw ProblemException.invalid("/spec", "Send the fields to change below spec.");
    }
    for (var tries = 1; ; tries++) {
      var seen = find(handle, name);
      ETag.require(seen, ifMatch);
      idle.refusal(seen, patch)
          .ifPresent(
              refusal -> {
                throw refusal;
              });
      try {
        return access.write(
            handle, () -> store.patch(Names.userNamespace(handle), name, locked(patch, seen)));
      } catch (KubernetesClientException e) {
        // Most often the status moved, which is not what the caller looked at.
        if (e.getCode() != CONFLICT || tries == TRIES) {
          throw e;
        }
      }
    }
  }

  private static ObjectNode locked(ObjectNode patch, Workspace seen) {
    var locked = patch.deepCopy();
    locked
        .putObject("metadata")
        .put("uid", seen.getMetadata().getUid())
        .put("resourceVersion", seen.getMetadata().getResourceVersion());
    return locked;
  }

  /**
   * Deletes one.
   *
   * @param ifMatch null: whatever there is
   * @return false: there is none, which is what was wanted
   */
  boolean delete(String owner, String name, String ifMatch) {
    var handle = access.handle(owner);
    var namespace = Names.userNamespace(handle);
    if (ifMatch == null) {
      return access.write(handle, () -> store.delete(namespace, name));
    }
    for (var tries = 1; ; tries++) {
      var seen = store.find(namespace, name);
      if (seen.isEmpty()) {
        return false;
      }
      ETag.require(seen.get(), ifMatch);
      try {
        store.delete(seen.get());
        return true;
      } catch (KubernetesClientException e) {
        if (e.getCode() != CONFLICT || tries == TRIES) {
          throw e;
        }
      }
    }
  }
}
