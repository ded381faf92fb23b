package io.mlride.api.openapi;

import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.database.secret.Secrets;
import java.util.UUID;

/** Gives somebody personal tokens that may write. */
record PersonalTokenRow(DatabaseRows rows, Person person) {

  static String fresh() {
    return "mlride_pat_" + Secrets.fresh();
  }

  /** Makes this token, and returns its id. */
  String insert(String token) {
    var id = UUID.randomUUID();
    rows.run(
        "insert into accounts.personal_token (id, account_id, name, secret_hash, scope, created_at,"
            + " expires_at) values (?, ?, ?, ?, 'write', now(), now() + interval '1 day')",
        id,
        rows.account(person),
        id.toString(),
        Secrets.hash(token));
    return id.toString();
  }
}
