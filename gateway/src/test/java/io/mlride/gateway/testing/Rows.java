package io.mlride.gateway.testing;

import io.mlride.database.secret.Secrets;
import io.mlride.database.testing.EmbeddedDatabase;
import java.sql.SQLException;
import java.util.UUID;

/** What the API would write, and what a test looks up. */
public record Rows(EmbeddedDatabase database) {

  /** Makes an account that is logged in to the portal. */
  public Login login(String handle) {
    var login = new Login(UUID.randomUUID(), UUID.randomUUID());
    run(
        "insert into accounts.account (id, handle, created_at) values (?, ?, now())",
        login.account(),
        handle + login.account().toString().substring(0, 8));
    run(
        "insert into accounts.session (id, account_id, secret_hash, begun_at, last_used_at,"
            + " expires_at) values (?, ?, ?, now(), now(), now() + interval '1 day')",
        login.session(),
        login.account(),
        new byte[32]);
    return login;
  }

  /** Somebody who is logged in to the portal. */
  public record Login(UUID account, UUID session) {}

  /** Gives out a code as the API does. */
  public String code(Login login, UUID workspace, String host, String state) {
    return code(login, workspace, host, state, "60 seconds");
  }

  /** The same, good for so long. */
  public String code(Login login, UUID workspace, String host, String state, String lasts) {
    return code(login, null, workspace, host, state, lasts);
  }

  /** Gives out a code to a guest. */
  public String guestCode(Login guest, UUID share, UUID workspace, String host, String state) {
    return code(guest, share, workspace, host, state, "60 seconds");
  }

  private String code(
      Login login, UUID share, UUID workspace, String host, String state, String lasts) {
    var code = Secrets.fresh();
    run(
        "insert into accounts.opening (code_hash, account_id, session_id, share_id, workspace_uid,"
            + " host, state, expires_at) values (?, ?, ?, ?, ?, ?, ?, now() + cast(? as interval))",
        Secrets.hash(code),
        login.account(),
        login.session(),
        share,
        workspace,
        host,
        state,
        lasts);
    return code;
  }

  /** The owner lets somebody else in, for a day. */
  public UUID share(Login owner, Login guest, UUID workspace) {
    var share = UUID.randomUUID();
    run(
        "insert into accounts.share (id, workspace_uid, owner_id, guest_id, granted_at, until)"
            + " values (?, ?, ?, ?, now(), now() + interval '1 day')",
        share,
        workspace,
        owner.account(),
        guest.account());
    return share;
  }

  /** Runs a statement. */
  public int run(String sql, Object... values) {
    try (var connection = database.connect("mlride", "postgres");
        var statement = connection.prepareStatement(sql)) {
      for (var place = 0; place < values.length; place++) {
        statement.setObject(place + 1, values[place]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** First column of the first row, as text; null: there is none. */
  public String text(String sql, Object... values) {
    try (var connection = database.connect("mlride", "postgres");
        var statement = connection.prepareStatement(sql)) {
      for (var place = 0; place < values.length; place++) {
        statement.setObject(place + 1, values[place]);
      }
      try (var rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
