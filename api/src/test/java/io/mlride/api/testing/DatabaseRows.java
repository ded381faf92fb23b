package io.mlride.api.testing;

import io.mlride.database.testing.EmbeddedDatabase;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Rows that a test reads and changes past the API. */
public record DatabaseRows(EmbeddedDatabase database, String role) {

  /** With all rights. */
  public static DatabaseRows of(EmbeddedDatabase database) {
    return new DatabaseRows(database, "postgres");
  }

  /** With the rights of the API. */
  public static DatabaseRows asApi(EmbeddedDatabase database) {
    return new DatabaseRows(database, EmbeddedDatabase.API);
  }

  /** Runs a statement. */
  public int run(String sql, Object... values) {
    try (var connection = database.connect("mlride", role);
        var statement = connection.prepareStatement(sql)) {
      return fill(statement, values).executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** First column of all rows. */
  public List<String> texts(String sql, Object... values) {
    try (var connection = database.connect("mlride", role);
        var statement = connection.prepareStatement(sql);
        var rows = fill(statement, values).executeQuery()) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** The first column of the first row; null: there is no row. */
  public Object first(String sql, Object... values) {
    try (var connection = database.connect("mlride", role);
        var statement = connection.prepareStatement(sql);
        var rows = fill(statement, values).executeQuery()) {
      return rows.next() ? rows.getObject(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** Id of somebody's account; null: they have none. */
  public UUID account(Person person) {
    return (UUID) first("select id from accounts.account where handle = ?", person.handle());
  }

  /** Makes somebody an admin. */
  public Person promote(Person person) {
    run("update accounts.account set role = 'admin' where handle = ?", person.handle());
    return person;
  }

  /** Suspends somebody. */
  public Person suspend(Person person) {
    run("update accounts.account set suspended_at = now() where handle = ?", person.handle());
    return person;
  }

  private static PreparedStatement fill(PreparedStatement statement, Object... values)
      throws SQLException {
    for (var place = 0; place < values.length; place++) {
      statement.setObject(place + 1, values[place]);
    }
    return statement;
  }
}
