package io.mlride.database.opening;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.database.account.Account;
import io.mlride.database.account.Accounts;
import io.mlride.database.account.Session;
import io.mlride.database.account.Sessions;
import io.mlride.database.share.Share;
import io.mlride.database.share.Shares;
import io.mlride.database.testing.AccountsProfile;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AccountsProfile.class)
@TestTransaction
class AppSessionsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @Inject Accounts accounts;
  @Inject Sessions sessions;
  @Inject Shares shares;
  @Inject AppSessions appSessions;
  @Inject EntityManager entityManager;

  private Account owner;
  private Account guest;
  private Session logIn;
  private Share share;
  private AppSession own;
  private AppSession shared;

  private void twoBrowsers() {
    owner = account("alice");
    guest = account("bob");
    logIn = session(owner);
    share = share();
    own = appSession(owner, logIn, null);
    shared = appSession(guest, session(guest), share);
    entityManager.flush();
  }

  @Test
  void bothGoOn() {
    twoBrowsers();
    assertThat(good(NOW)).containsExactlyInAnyOrder(own.id, shared.id);
  }

  @Test
  void aLogOutEndsWhatWasOpenedFromIt() {
    twoBrowsers();
    sessions.delete("id", logIn.id);
    assertThat(good(NOW)).containsExactly(shared.id);
  }

  @Test
  void aLogInThatRanOutEndsIt() {
    twoBrowsers();
    assertThat(good(logIn.expiresAt)).isEmpty();
  }

  @Test
  void aSuspensionEndsIt() {
    twoBrowsers();
    guest.suspendedAt = NOW;
    assertThat(good(NOW)).containsExactly(own.id);
  }

  @Test
  void theEndOfAShareEndsItForTheGuestAlone() {
    twoBrowsers();
    assertThat(good(share.until)).containsExactly(own.id);
    shares.delete("id", share.id);
    assertThat(good(NOW)).containsExactly(own.id);
  }

  private Set<UUID> good(Instant now) {
    entityManager.flush();
    return appSessions.good(List.of(own.id, shared.id, UUID.randomUUID()), now);
  }

  private Account account(String handle) {
    var account = new Account();
    account.id = UUID.randomUUID();
    account.handle = handle;
    account.role = "user";
    account.createdAt = NOW;
    accounts.persist(account);
    return account;
  }

  private Session session(Account account) {
    var session = new Session();
    session.id = UUID.randomUUID();
    session.accountId = account.id;
    session.secretHash = new byte[32];
    session.begunAt = NOW;
    session.lastUsedAt = NOW;
    session.expiresAt = NOW.plusSeconds(account == owner ? 100 : 50);
    sessions.persist(session);
    return session;
  }

  private Share share() {
    var made = new Share();
    made.id = UUID.randomUUID();
    made.workspaceUid = UUID.randomUUID();
    made.ownerId = owner.id;
    made.guestId = guest.id;
    made.grantedAt = NOW;
    made.until = NOW.plusSeconds(20);
    shares.persist(made);
    return made;
  }

  private AppSession appSession(Account account, Session from, Share by) {
    var made = new AppSession();
    made.id = UUID.randomUUID();
    made.secretHash = made.id.toString().getBytes(StandardCharsets.UTF_8);
    made.codeHash = made.secretHash;
    made.accountId = account.id;
    made.sessionId = from.id;
    made.shareId = by == null ? null : by.id;
    made.workspaceUid = UUID.randomUUID();
    made.host = "thesis--alice.apps.example.org";
    made.begunAt = NOW;
    made.lastUsedAt = NOW;
    appSessions.persist(made);
    return made;
  }
}
