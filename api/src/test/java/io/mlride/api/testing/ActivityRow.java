package io.mlride.api.testing;

import java.util.List;
import java.util.UUID;

/** What the database knows of the use of a workspace. */
public record ActivityRow(DatabaseRows database, UUID workspace) {

  /** A column, as text; null: it is empty, or there is no row. */
  public String get(String column) {
    var found =
        database.texts(
            "select %s::text from accounts.activity where workspace_uid = ?".formatted(column),
            workspace);
    return found.isEmpty() ? null : found.get(0);
  }

  /** Sets columns past the API. */
  public void set(String what) {
    database.run(
        "update accounts.activity set %s where workspace_uid = ?".formatted(what), workspace);
  }

  /** Uids that have a row. */
  public List<String> all() {
    return database.texts("select workspace_uid::text from accounts.activity");
  }
}
