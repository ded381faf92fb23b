package io.mlride.api.account;

import io.mlride.api.problem.ProblemException;
import io.mlride.database.account.Account;
import io.mlride.database.account.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** What people see and change of their own account. */
@ApplicationScoped
public class ProfileService {

  private final Accounts accounts;

  ProfileService(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The account as it is now. */
  @Transactional
  public MeView read(UUID id) {
    return accounts
        .findByIdOptional(id)
        .map(MeView::of)
        .orElseThrow(() -> ProblemException.notFound("account of yours any more"));
  }

  /** Changes what is given. */
  @Transactional
  MeView change(UUID id, ProfileChange wanted) {
    var row = accounts.locked(id).orElseThrow();
    wanted.nickname().ifPresent(given -> row.nickname = given.orElse(null));
    wanted.email().ifPresent(given -> set(row, given));
    UniqueEmail.write(accounts);
    return MeView.of(row);
  }

  private void set(Account row, Optional<String> email) {
    if (email.filter(address -> accounts.hasEmail(address, row.id)).isPresent()) {
      throw UniqueEmail.taken();
    }
    row.email = email.orElse(null);
  }
}
