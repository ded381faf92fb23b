package io.mlride.api.deletion;

import io.mlride.database.account.Deletion;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The steps in which an account goes, in their order; each has its column in the record. */
enum DeletionStep {
  /** Nobody comes in any more. From here on there is no way back. */
  END_SESSIONS(row -> row.sessionsEndedAt, (row, at) -> row.sessionsEndedAt = at),
  /** Workspaces stop, and nothing starts. */
  STOP_SPACE(row -> row.spaceStoppedAt, (row, at) -> row.spaceStoppedAt = at),
  /** The space is marked for deletion. */
  DELETE_SPACE(row -> row.spaceDeletedAt, (row, at) -> row.spaceDeletedAt = at),
  /** Its namespace is gone, with all files. */
  AWAIT_NAMESPACE(row -> row.namespaceGoneAt, (row, at) -> row.namespaceGoneAt = at),
  /** History and usage do not say whose they were. */
  BLUR_HISTORY(row -> row.historyBlurredAt, (row, at) -> row.historyBlurredAt = at),
  /** The account is gone. */
  DELETE_ROWS(row -> row.rowsDeletedAt, (row, at) -> row.rowsDeletedAt = at);

  private final Function<Deletion, Instant> doneAt;
  private final BiConsumer<Deletion, Instant> note;

  DeletionStep(Function<Deletion, Instant> doneAt, BiConsumer<Deletion, Instant> note) {
    this.doneAt = doneAt;
    this.note = note;
  }

  /** The first that is not done; empty: all are. */
  static Optional<DeletionStep> next(Deletion row) {
    return Arrays.stream(values()).filter(step -> step.doneAt.apply(row) == null).findFirst();
  }

  /** Notes that it is done. */
  void note(Deletion row, Instant at) {
    if (doneAt.apply(row) == null) {
      note.accept(row, at);
    }
  }
}
