package io.mlride.operator.record;

import io.mlride.database.testing.EmbeddedDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The history as a reader of the database finds it. */
final class History {

  private final EmbeddedDatabase database;

  History(EmbeddedDatabase database) {
    this.database = database;
  }

  /** Each row of the answer as one text, its columns separated by spaces. */
  List<String> rows(String sql) {
    try (var connection = database.connect("mlride", "postgres");
        var statement = connection.createStatement();
        var answer = statement.executeQuery(sql)) {
      var rows = new ArrayList<String>();
      while (answer.next()) {
        var columns = new ArrayList<String>();
        for (var i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
          columns.add(String.valueOf(answer.getString(i)));
        }
        rows.add(String.join(" ", columns));
      }
      return rows;
    } catch (SQLException e) {
      return List.of(e.getMessage());
    }
  }

  /** The only column of the only row. */
  String value(String sql) {
    return String.join(", ", rows(sql));
  }

  /** Counts every statement that changes a table of the history, also one that changes no row. */
  void countStatements() {
    change("create table public.statements (said text)");
    change(
        """
        create function public.count_statement() returns trigger security definer language plpgsql as
        'begin insert into public.statements values (tg_op || '' '' || tg_table_name); return null; end'
        """);
    for (var table : List.of("workspace", "transition", "run", "reservation")) {
      change(
          "create trigger counted after insert or update or delete on history.%s execute function public.count_statement()"
              .formatted(table));
    }
  }

  List<String> statements() {
    return rows("select said from public.statements");
  }

  /** Changes the database as its superuser. */
  void change(String sql) {
    try (var connection = database.connect("mlride", "postgres");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
