package io.mlride.operator.activity;

import static io.mlride.testing.Patience.await;

import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.operator.Leading;
import io.mlride.operator.database.DatabaseLane;
import io.mlride.operator.testing.MovableClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** What gateway and API write down of workspaces' use, and what the operator reads of it. */
@ApplicationScoped
public class Looks {

  /** The setting of {@code IdleSurroundings}. */
  public static final Duration EVERY = Duration.ofSeconds(10);

  private static final String MIGRATION = "/db/accounts/V2__gateway.sql";
  private static final String ROW =
      """
      insert into accounts.activity as a (workspace_uid, used_at, used_by, apps_seen_at, cpu_seen_at)
      values ('%1$s', %2$s, %3$s, %4$s, '%5$s') on conflict (workspace_uid) do update
         set used_at = coalesce(excluded.used_at, a.used_at), used_by = coalesce(excluded.used_by, a.used_by),
             apps_seen_at = coalesce(excluded.apps_seen_at, a.apps_seen_at), cpu_seen_at = excluded.cpu_seen_at
      """;

  private final DatabaseLane lane;
  private final ActivityReader reader;
  private final LatestReading latest;

  /** Of the surroundings with a clock that moves; there is none in others. */
  private final Instance<MovableClock> clock;

  private final Event<Leading> leading;
  private final AtomicBoolean leads = new AtomicBoolean();

  Looks(
      DatabaseLane lane,
      ActivityReader reader,
      LatestReading latest,
      Instance<MovableClock> clock,
      Event<Leading> leading) {
    this.lane = lane;
    this.reader = reader;
    this.latest = latest;
    this.clock = clock;
    this.leading = leading;
  }

  /** The operator leads from here on. */
  public void lead() {
    if (leads.compareAndSet(false, true)) {
      leading.fire(new Leading());
    }
  }

  /** Makes the table, as the API does when it is installed. */
  public static void install(EmbeddedDatabase database) {
    change(database, "drop table if exists accounts.activity");
    change(database, "set search_path to accounts; " + table());
    change(database, "grant usage on schema accounts to mlride_operator");
    change(database, "grant select on accounts.activity to mlride_operator");
  }

  /** Time passes, gateway and API look at this workspace, and the operator reads it. */
  public void step(EmbeddedDatabase database, String uid, boolean used, boolean appsAnswer) {
    clock.get().advance(EVERY);
    var now = clock.get().instant();
    change(
        database,
        ROW.formatted(
            uid,
            used ? "'" + now + "'" : "null",
            used ? "'kernel'" : "null",
            appsAnswer ? "'" + now + "'" : "null",
            now));
    read();
    await().until(() -> latest.get().readAt().equals(Optional.of(now)));
  }

  /** Has it read once more. */
  void read() {
    lane.soon(reader::read);
  }

  private static String table() {
    try (var sql = Looks.class.getResourceAsStream(MIGRATION)) {
      var all = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
      var from = all.indexOf("create table activity");
      return all.substring(from, all.indexOf(";", from));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void change(EmbeddedDatabase database, String sql) {
    try (var connection = database.connect("mlride", "postgres");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
