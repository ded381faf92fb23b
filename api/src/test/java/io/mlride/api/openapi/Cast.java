package io.mlride.api.openapi;

import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.OperatorsPart;
import io.mlride.api.testing.Person;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import java.util.Map;

/**
 * The people of the matrix.
 *
 * @param tokens by column; anonymous has none
 * @param names what the owner has, by how authorisation.yaml names it
 */
record Cast(Map<String, String> tokens, Map<String, String> names) {

  static Cast enter(EmbeddedDatabase database, ApiServer apiServer) {
    var rows = DatabaseRows.of(database);
    var operator = OperatorsPart.on(apiServer);
    var owner = operator.namespace(Person.register("owner"));
    var other = operator.namespace(Person.register("other"));
    var admin = operator.namespace(rows.promote(Person.register("chief")));
    var token = PersonalTokenRow.fresh();
    new PersonalTokenRow(rows, owner).insert(token);
    return new Cast(
        Map.of(
            "owner", owner.accessToken(),
            "other", other.accessToken(),
            "admin", admin.accessToken(),
            "suspended", rows.suspend(Person.register("resting")).accessToken(),
            "token", token),
        new Belongings(operator, rows, owner).make());
  }

  /** A text with the names of what the owner has. */
  String filled(String text) {
    var filled = text;
    for (var name : names.entrySet()) {
      filled = filled.replace(name.getKey(), name.getValue());
    }
    return filled;
  }
}
