package io.mlride.api.testing;

import io.mlride.database.testing.EmbeddedDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes admins, which no request does for the first of them. */
public final class Admins {

  private Admins() {}

  /** Registers somebody and makes them an admin. */
  public static Person register(String name, EmbeddedDatabase database) throws SQLException {
    var person = Person.register(name);
    try (var connection =
            DriverManager.getConnection(
                database.url("mlride"), EmbeddedDatabase.API, EmbeddedDatabase.PASSWORD);
        var change =
            connection.prepareStatement(
                "update accounts.account set role = 'admin' where handle = ?")) {
      change.setString(1, person.handle());
      change.executeUpdate();
    }
    return person;
  }
}
