package io.mlride.api.account;

import io.mlride.api.problem.FieldError;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.api.space.Spaces;
import io.mlride.database.account.Account;
import io.mlride.database.account.Accounts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Makes accounts, each with its space. */
@ApplicationScoped
public class AccountRegistry {

  private final Accounts accounts;
  private final Spaces spaces;
  private final Clock clock;

  AccountRegistry(Accounts accounts, Spaces spaces, Clock clock) {
    this.accounts = accounts;
    this.spaces = spaces;
    this.clock = clock;
  }

  /**
   * Makes an account, then its space. Should the space fail, the account is there and {@link
   * SpaceRepair} makes the space; nothing else is half-made.
   *
   * @throws ProblemException the handle or the address is taken, or the cluster does not answer
   */
  public Account create(NewAccount wanted) {
    if (wanted.handle() != null) {
      refuseTaken(wanted.handle());
    }
    var account = QuarkusTransaction.requiringNew().call(() -> insert(wanted));
    if (account.handle != null) {
      spaces.makeOrLeave(account.handle);
    }
    return account;
  }

  /** Gives an account the handle it does not have yet, and its space. */
  public Account choose(UUID id, String handle) {
    QuarkusTransaction.requiringNew().run(() -> refuseSecond(accounts.findById(id)));
    refuseTaken(handle);
    var account = QuarkusTransaction.requiringNew().call(() -> take(id, handle));
    spaces.makeOrLeave(handle);
    return account;
  }

  private void refuseTaken(String handle) {
    if (Handles.isReserved(handle)) {
      throw ProblemException.invalid(
          "/handle",
          "This word is reserved; choose another, for instance with a number behind it.");
    }
    if (spaces.find(handle).isPresent()) {
      throw taken();
    }
  }

  private Account insert(NewAccount wanted) {
    var account = new Account();
    account.id = UUID.randomUUID();
    account.email = wanted.email();
    account.passwordHash = wanted.passwordHash();
    account.role = wanted.role();
    account.nickname = wanted.nickname();
    account.createdAt = clock.instant();
    if (wanted.email() != null && accounts.hasEmail(wanted.email())) {
      throw UniqueEmail.taken();
    }
    if (wanted.handle() != null) {
      give(account, wanted.handle());
    }
    accounts.persist(account);
    UniqueEmail.write(accounts);
    return account;
  }

  private Account take(UUID id, String handle) {
    // Two choices at once take turns, and the second is refused.
    var account = accounts.locked(id).orElseThrow();
    refuseSecond(account);
    give(account, handle);
    return account;
  }

  private static void refuseSecond(Account account) {
    if (account.handle != null) {
      throw ProblemException.of(
          ProblemType.CONFLICT, "Your handle is %s; it is chosen once.".formatted(account.handle));
    }
  }

  private void give(Account account, String handle) {
    if (!accounts.take(handle, clock.instant())) {
      throw taken();
    }
    account.handle = handle;
  }

  private static ProblemException taken() {
    var detail = "This handle is taken; choose another.";
    return ProblemException.of(
        ProblemType.ALREADY_EXISTS, detail, List.of(new FieldError("/handle", detail)));
  }
}
