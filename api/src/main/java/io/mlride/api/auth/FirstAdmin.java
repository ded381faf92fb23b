package io.mlride.api.auth;

import io.mlride.api.account.AccountRegistry;
import io.mlride.api.account.AccountSettings;
import io.mlride.api.account.Handles;
import io.mlride.api.account.NewAccount;
import io.mlride.api.database.DatabaseLink;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.database.account.Account;
import io.mlride.database.account.Accounts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Makes the first admin, once after each start and only while there is none. An account that is
 * there already is left as it is: whoever has its password chose it as somebody else.
 */
@ApplicationScoped
public class FirstAdmin {

  private static final Logger LOG = Logger.getLogger(FirstAdmin.class);

  private final AccountSettings settings;
  private final AccountRegistry registry;
  private final Accounts accounts;
  private final DatabaseLink database;
  private final Passwords passwords;
  private final PasswordStrength strength;
  private volatile boolean over;

  FirstAdmin(
      AccountSettings settings,
      AccountRegistry registry,
      Accounts accounts,
      DatabaseLink database,
      Passwords passwords,
      PasswordStrength strength) {
    this.settings = settings;
    this.registry = registry;
    this.accounts = accounts;
    this.database = database;
    this.passwords = passwords;
    this.strength = strength;
  }

  @Scheduled(
      every = "{mlride.database.look-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void makeOnce() {
    if (over || !database.isReady()) {
      return;
    }
    try {
      settings.firstAdmin().ifPresent(this::makeIfThereIsNone);
      over = true;
    } catch (ProblemException e) {
      // The cluster does not answer yet: at the next look.
      LOG.debugf("The first admin is made later: %s", e.getMessage());
    }
  }

  /** Makes them, or says in the log why not. */
  void makeIfThereIsNone(String handle) {
    if (hasAdmin()) {
      return;
    }
    var refusal = refusal(handle);
    if (refusal.isPresent()) {
      LOG.errorf("There is no admin, and none is made: %s", refusal.get());
      return;
    }
    try {
      registry.create(
          new NewAccount(
              handle,
              null,
              passwords.hash(settings.firstAdminPassword().orElseThrow()),
              Account.ADMIN,
              null));
      LOG.infof("Made the first admin, %s", handle);
    } catch (ProblemException e) {
      if (e.type() != ProblemType.ALREADY_EXISTS) {
        throw e;
      }
      sayTaken(handle);
    }
  }

  private Optional<String> refusal(String handle) {
    if (handle.length() > Handles.LONGEST
        || !handle.matches(Handles.PATTERN)
        || Handles.isReserved(handle)) {
      return Optional.of(
          "mlride.accounts.first-admin is no handle or a reserved word. " + Handles.FORM);
    }
    var password = settings.firstAdminPassword();
    return password.isEmpty()
        ? Optional.of("mlride.accounts.first-admin-password is not set.")
        : strength
            .weakness("", password.get(), handle)
            .map(weak -> "mlride.accounts.first-admin-password: " + weak.detail());
  }

  private void sayTaken(String handle) {
    // Another replica may have been a moment faster.
    if (!hasAdmin()) {
      LOG.warnf(
          "There is no admin, and none is made: the handle %s belongs or belonged to somebody, and"
              + " is not taken over. Set mlride.accounts.first-admin to a handle that nobody had.",
          handle);
    }
  }

  private boolean hasAdmin() {
    return QuarkusTransaction.requiringNew().call(accounts::hasAdmin);
  }
}
