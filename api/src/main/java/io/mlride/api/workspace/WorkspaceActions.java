package io.mlride.api.workspace;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.space.SpaceAccess;
import io.mlride.crds.Names;
import io.mlride.crds.workspace.DesiredState;
import io.mlride.crds.workspace.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Starts and stops workspaces: says what is wanted, and leaves the doing to the operator. */
@ApplicationScoped
public class WorkspaceActions {

  private static final int DONE = 200;
  private static final int ACCEPTED = 202;
  private static final int GONE = 204;
  private static final int NOT_FOUND = 404;

  private final WorkspaceStore store;
  private final WorkspaceViews views;
  private final WorkspaceService service;
  private final SpaceAccess access;

  WorkspaceActions(
      WorkspaceStore store, WorkspaceViews views, WorkspaceService service, SpaceAccess access) {
    this.store = store;
    this.views = views;
    this.service = service;
    this.access = access;
  }

  /** Starts what does not run. Nothing happens to what runs, or is on its way there. */
  Workspace start(String owner, String name) {
    return startIn(access.handle(owner), name);
  }

  /** The same in a space of which the caller has made sure that it is whose it should be. */
  public Workspace startIn(String handle, String name) {
    return store
        .find(Names.userNamespace(handle), name)
        .filter(there -> !Startedness.needsRequest(there))
        .orElseGet(() -> say(handle, name, freshStart()));
  }

  /** A fresh start, of what runs as well. */
  Workspace restart(String owner, String name) {
    return say(access.handle(owner), name, freshStart());
  }

  Workspace stop(String owner, String name) {
    return say(access.handle(owner), name, wanting(DesiredState.Stopped));
  }

  BatchOutcome startAll(String owner, List<String> names) {
    return each(owner, names, name -> done(name, start(owner, name)));
  }

  BatchOutcome stopAll(String owner, List<String> names) {
    return each(owner, names, name -> done(name, stop(owner, name)));
  }

  BatchOutcome deleteAll(String owner, List<String> names) {
    return each(
        owner,
        names,
        name ->
            new ItemOutcome(name, service.delete(owner, name, null) ? ACCEPTED : GONE, null, null));
  }

  private BatchOutcome each(String owner, List<String> names, Function<String, ItemOutcome> step) {
    // A space that is not the caller's is one refusal, not one for each name.
    access.handle(owner);
    return Batch.run(
        names, name -> name, place -> "/names/" + place, (name, place) -> step.apply(name));
  }

  private ItemOutcome done(String name, Workspace workspace) {
    return new ItemOutcome(name, DONE, views.of(workspace), null);
  }

  private static ObjectNode wanting(DesiredState state) {
    var patch = JsonNodeFactory.instance.objectNode();
    patch.putObject("spec").put("desiredState", state.name());
    return patch;
  }

  private static ObjectNode freshStart() {
    var patch = wanting(DesiredState.Running);
    patch.withObject("/spec").put("startRequest", UUID.randomUUID().toString());
    return patch;
  }

  private Workspace say(String handle, String name, ObjectNode patch) {
    var namespace = Names.userNamespace(handle);
    return access.write(
        handle,
        () -> {
          try {
            return store.patch(namespace, name, patch);
          } catch (KubernetesClientException e) {
            throw e.getCode() == NOT_FOUND
                ? ProblemException.notFound("workspace of that name")
                : e;
          }
        });
  }
}
