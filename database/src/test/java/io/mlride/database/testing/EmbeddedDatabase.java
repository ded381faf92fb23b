package io.mlride.database.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL with the roles an installation has, on a port that stays the same while it is
 * stopped and started again with its data kept.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  /** Role of the operator; owner of the schema history. */
  public static final String OPERATOR = "mlride_operator";

  /** Role of the API. */
  public static final String API = "mlride_api";

  /** Role of the gateway. */
  public static final String GATEWAY = "mlride_gateway";

  /** Password of all roles. */
  public static final String PASSWORD = "for-tests-only";

  private final Path data;
  private final int port;
  private EmbeddedPostgres server;

  private EmbeddedDatabase(Path data, int port) {
    this.data = data;
    this.port = port;
  }

  /** An installation's database, not started, without data. */
  public static EmbeddedDatabase stopped() {
    try (var free = new ServerSocket(0)) {
      return new EmbeddedDatabase(
          Files.createTempDirectory("mlride-postgres"), free.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An installation's database, started: database mlride and the roles, no schema. */
  public static EmbeddedDatabase started() {
    var database = stopped();
    database.start();
    return database;
  }

  /** Starts it with the data it had; the first time with the database and its roles. */
  public void start() {
    if (server != null) {
      return;
    }
    var fresh = !Files.exists(data.resolve("PG_VERSION"));
    try {
      server =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setPort(port)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (fresh) {
      create("mlride");
    }
  }

  /** Stops it and keeps its data; one that is not running stays so. */
  public void stop() {
    try {
      if (server != null) {
        server.close();
        server = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets it take connections and say nothing, as one whose disk hangs. */
  public void freeze() {
    signal("STOP");
  }

  /** Ends that; one that is not frozen stays as it is. */
  public void thaw() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      var postmaster = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
      var command = new ArrayList<>(List.of("kill", "-" + name, String.valueOf(postmaster)));
      ProcessHandle.of(postmaster).stream()
          .flatMap(ProcessHandle::descendants)
          .forEach(process -> command.add(String.valueOf(process.pid())));
      new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Makes an empty database, where the operator may create its schema as in an installation. */
  public void create(String name) {
    try (var connection = connect("postgres", "postgres");
        var statement = connection.createStatement()) {
      for (var role : new String[] {OPERATOR, API, GATEWAY}) {
        statement.execute(
            """
            do $$ begin
              if not exists (select from pg_roles where rolname = '%1$s') then
                create role %1$s login password '%2$s';
              end if;
            end $$
            """
                .formatted(role, PASSWORD));
      }
      statement.execute("create database " + name);
      statement.execute("grant create on database " + name + " to " + OPERATOR);
    } catch (SQLException e) {
      throw new IllegalStateException("The database for tests cannot be prepared", e);
    }
    try (var connection = connect(name, "postgres");
        var statement = connection.createStatement()) {
      statement.execute("create schema accounts authorization " + API);
    } catch (SQLException e) {
      throw new IllegalStateException("The database for tests cannot be prepared", e);
    }
  }

  /** Brings a schema of ours up to date, as the program does that owns it. */
  public void migrate(String schema, String role) {
    Flyway.configure()
        .dataSource(url("mlride"), role, PASSWORD)
        .locations("db/" + schema)
        .schemas(schema)
        .load()
        .migrate();
  }

  /** How a program of ours is told of it. */
  public Map<String, String> settings(String role) {
    return Map.of(
        "quarkus.datasource.jdbc.url", url("mlride"),
        "quarkus.datasource.username", role,
        "quarkus.datasource.password", PASSWORD);
  }

  /** JDBC URL of a database. */
  public String url(String name) {
    return "jdbc:postgresql://localhost:" + port + "/" + name;
  }

  /** A connection as a role; the superuser postgres needs no password. */
  public Connection connect(String name, String role) throws SQLException {
    return DriverManager.getConnection(url(name), role, PASSWORD);
  }

  @Override
  public void close() {
    stop();
    try (var files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
