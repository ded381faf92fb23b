package io.mlride.api.testing;

import io.mlride.database.testing.EmbeddedDatabase;
import java.sql.SQLException;
import java.util.UUID;

/** Changes and reads rows behind the API's back: what time or an admin would have done. */
public final class Rows {

  private Rows() {}

  /** Runs a statement as the API's role. */
  public static int change(EmbeddedDatabase database, String sql, Object... values) {
    return changeAs(database, EmbeddedDatabase.API, sql, values);
  }

  /** Runs a statement as a role. */
  public static int changeAs(EmbeddedDatabase database, String role, String sql, Object... values) {
    try (var connection = database.connect("mlride", role);
        var statement = connection.prepareStatement(sql)) {
      for (var place = 0; place < values.length; place++) {
        statement.setObject(place + 1, values[place]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of the first row; null: there is no row. */
  public static Object read(EmbeddedDatabase database, String sql, Object... values) {
    try (var connection = database.connect("mlride", EmbeddedDatabase.API);
        var statement = connection.prepareStatement(sql)) {
      for (var place = 0; place < values.length; place++) {
        statement.setObject(place + 1, values[place]);
      }
      var rows = statement.executeQuery();
      return rows.next() ? rows.getObject(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Makes somebody an admin. */
  public static void promote(EmbeddedDatabase database, Person person) {
    change(
        database, "update accounts.account set role = 'admin' where handle = ?", person.handle());
  }

  /** Id of somebody's account. */
  public static UUID id(EmbeddedDatabase database, Person person) {
    return (UUID)
        read(database, "select id from accounts.account where handle = ?", person.handle());
  }
}
