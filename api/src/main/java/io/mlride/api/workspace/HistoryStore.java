package io.mlride.api.workspace;

import io.mlride.api.http.Page;
import io.mlride.database.history.RecordedWorkspace;
import io.mlride.database.history.RecordedWorkspaces;
import io.mlride.database.history.Runs;
import io.mlride.database.history.Transitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** Reads what the operator recorded. */
@ApplicationScoped
class HistoryStore {

  /** Later than whatever is recorded. */
  private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

  private final RecordedWorkspaces workspaces;
  private final Transitions transitions;
  private final Runs runs;

  HistoryStore(RecordedWorkspaces workspaces, Transitions transitions, Runs runs) {
    this.workspaces = workspaces;
    this.transitions = transitions;
    this.runs = runs;
  }

  /**
   * The life of one.
   *
   * @param uid null: the newest of that name
   * @param depth how many transitions and how many runs
   */
  @Transactional
  Optional<WorkspaceHistoryView> one(String owner, String name, UUID uid, int depth) {
    var found =
        uid == null
            ? workspaces.find(
                "userspace = ?1 and name = ?2 order by createdAt desc, uid", owner, name)
            : workspaces.find("userspace = ?1 and name = ?2 and uid = ?3", owner, name, uid);
    return found.<RecordedWorkspace>firstResultOptional().map(row -> view(row, depth));
  }

  /** All that somebody ever had, newest first. */
  @Transactional
  Page<WorkspaceHistoryView> all(String owner, int limit, String cursor, int depth) {
    var after = cursor == null ? new Place(END_OF_TIME, new UUID(0, 0)) : Place.read(cursor);
    var rows =
        workspaces
            .find(
                "userspace = ?1 and (createdAt < ?2 or createdAt = ?2 and uid > ?3)"
                    + " order by createdAt desc, uid",
                owner,
                after.createdAt(),
                after.uid())
            .page(0, limit + 1)
            .list();
    var part = rows.subList(0, Math.min(limit, rows.size()));
    var next = rows.size() > limit ? Place.of(part.get(limit - 1)).cursor() : null;
    return new Page<>(
        part.stream().map(row -> view(row, depth)).toList(),
        next,
        workspaces.count("userspace", owner));
  }

  private WorkspaceHistoryView view(RecordedWorkspace row, int depth) {
    return WorkspaceHistoryView.of(
        row,
        transitions.of(row.uid, Long.MAX_VALUE, depth).stream()
            .map(RecordedTransitionView::of)
            .toList(),
        runs.of(row.uid, END_OF_TIME, depth).stream().map(RecordedRunView::of).toList());
  }

  /** Where a part of the list ended. */
  private record Place(Instant createdAt, UUID uid) {

    static Place of(RecordedWorkspace row) {
      return new Place(row.createdAt, row.uid);
    }

    String cursor() {
      return Page.encode(createdAt + " " + uid);
    }

    static Place read(String cursor) {
      var parts = Page.decode(cursor).split(" ", 2);
      try {
        return new Place(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
      } catch (DateTimeParseException | IllegalArgumentException e) {
        throw Page.notACursor();
      }
    }
  }
}
