package io.mlride.api.workspace;

import io.mlride.api.http.Page;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.space.SpaceAccess;
import io.mlride.crds.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Remembers workspaces, those that are gone too. Handles are never given to somebody else. */
@ApplicationScoped
class HistoryService {

  private static final int DEEP = 500;
  private static final int BRIEF = 10;

  private final HistoryStore store;
  private final WorkspaceStore workspaces;
  private final SpaceAccess access;

  HistoryService(HistoryStore store, WorkspaceStore workspaces, SpaceAccess access) {
    this.store = store;
    this.workspaces = workspaces;
    this.access = access;
  }

  WorkspaceHistoryView one(String owner, String name, String uid) {
    var handle = access.handle(owner);
    var wanted = uid == null ? null : uuid(uid);
    return store
        .one(handle, name, wanted, DEEP)
        .or(
            () ->
                workspaces
                    .find(Names.userNamespace(handle), name)
                    .filter(it -> uid == null || uid.equals(it.getMetadata().getUid()))
                    .map(it -> WorkspaceHistoryView.ofNew(it, handle)))
        .orElseThrow(() -> ProblemException.notFound("workspace of that name, now or earlier"));
  }

  Page<WorkspaceHistoryView> all(String owner, int limit, String cursor) {
    return store.all(access.handle(owner), limit, cursor, BRIEF);
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("?uid", "This is no uid; take one of GET /api/v1/history.");
    }
  }
}
