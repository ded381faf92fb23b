package io.mlride.api.deletion;

import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.database.testing.EmbeddedDatabase;
import java.util.UUID;

/** What the operator's recorder wrote about somebody's workspace. */
final class Traces {

  private Traces() {}

  /** Writes rows that name somebody wherever rows do; returns the workspace's uid. */
  static UUID leave(EmbeddedDatabase database, Person person) {
    var uid = UUID.randomUUID();
    new DatabaseRows(database, EmbeddedDatabase.OPERATOR)
        .run(
            """
        insert into history.workspace (uid, namespace, name, userspace, template,
            template_namespace, created_at, last_seen_at)
        values (?, ?, 'thesis', ?, 'mine', ?, now(), now())
        """,
            uid,
            person.namespace(),
            person.handle(),
            person.namespace());
    new DatabaseRows(database, EmbeddedDatabase.OPERATOR)
        .run(
            """
        insert into history.transition
            (workspace_uid, sequence, first_sequence, phase, message, occurred_at)
        values (?, 1, 1, 'Blocked', ?, now())
        """,
            uid,
            "Namespace %s has no Secret x".formatted(person.namespace()));
    return uid;
  }

  /** The names in those rows. */
  static Object of(EmbeddedDatabase database, UUID workspace) {
    return DatabaseRows.asApi(database)
        .first(
            """
        select concat_ws(' ', w.userspace, w.namespace, w.template_namespace, t.message)
          from history.workspace w join history.transition t on t.workspace_uid = w.uid
         where w.uid = ?
        """,
            workspace);
  }
}
