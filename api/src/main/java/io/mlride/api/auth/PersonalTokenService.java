package io.mlride.api.auth;

import io.mlride.api.access.Caller;
import io.mlride.api.access.Callers;
import io.mlride.api.access.OwnTokens;
import io.mlride.api.access.TokenSettings;
import io.mlride.api.problem.FieldError;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.database.account.Accounts;
import io.mlride.database.account.PersonalToken;
import io.mlride.database.account.PersonalTokens;
import io.mlride.database.secret.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes, lists and ends tokens for scripts. */
@ApplicationScoped
public class PersonalTokenService {

  /** The most that somebody may have. */
  static final int MOST = 50;

  private final Accounts accounts;
  private final PersonalTokens tokens;
  private final Callers callers;
  private final TokenSettings settings;
  private final Clock clock;

  PersonalTokenService(
      Accounts accounts,
      PersonalTokens tokens,
      Callers callers,
      TokenSettings settings,
      Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.callers = callers;
    this.settings = settings;
    this.clock = clock;
  }

  /** Makes one; the answer is the only one that shows it. */
  @Transactional
  public PersonalTokenView create(Caller caller, CreatePersonalToken wanted) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    refuseLife(wanted.expiresAt(), now);
    accounts.locked(caller.account());
    // Somebody may have ended every way in since this request was let in.
    if (!callers.mayStay(caller)) {
      throw ProblemException.of(ProblemType.UNAUTHENTICATED, "Your session has ended; log in.");
    }
    refuseTaken(caller.account(), wanted.name());
    var token = OwnTokens.PERSONAL + Secrets.fresh();
    var row = new PersonalToken();
    row.id = UUID.randomUUID();
    row.accountId = caller.account();
    row.name = wanted.name();
    row.scope = wanted.scope().word();
    row.createdAt = now;
    row.expiresAt = wanted.expiresAt().truncatedTo(ChronoUnit.SECONDS);
    row.secretHash = Secrets.hash(token);
    tokens.persist(row);
    return PersonalTokenView.shown(row, token);
  }

  /** All of a person, by name; those that are over too. */
  @Transactional
  public List<PersonalTokenView> list(UUID account) {
    return tokens.of(account).stream().map(PersonalTokenView::of).toList();
  }

  /** One of a person. */
  @Transactional
  public Optional<PersonalTokenView> find(UUID account, UUID id) {
    return tokens.of(account, id).map(PersonalTokenView::of);
  }

  /** Ends one of a person; false: there is none. */
  @Transactional
  public boolean end(UUID account, UUID id) {
    return tokens.end(account, id);
  }

  private void refuseLife(Instant expiresAt, Instant now) {
    var last = now.plus(settings.longestPersonal());
    if (!expiresAt.isAfter(now) || expiresAt.isAfter(last)) {
      throw ProblemException.invalid(
          "/expiresAt", "A token ends in the future, at the latest at %s.".formatted(last));
    }
  }

  private void refuseTaken(UUID account, String name) {
    if (tokens.has(account, name)) {
      var detail = "You have a token of this name; delete it, or take another name.";
      throw ProblemException.of(
          ProblemType.ALREADY_EXISTS, detail, List.of(new FieldError("/name", detail)));
    }
    if (tokens.of(account).size() >= MOST) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "You have %d tokens; delete some that you do not use.".formatted(MOST));
    }
  }
}
