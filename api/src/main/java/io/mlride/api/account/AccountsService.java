package io.mlride.api.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.api.http.Page;
import io.mlride.api.problem.ClusterRefusal;
import io.mlride.api.problem.FieldError;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.api.space.Spaces;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.database.account.Account;
import io.mlride.database.account.AccountFilter;
import io.mlride.database.account.Accounts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Admins look after the accounts of others. */
@ApplicationScoped
public class AccountsService {

  private final Accounts accounts;
  private final AccountStanding standing;
  private final Spaces spaces;
  private final SpaceRepair repair;

  AccountsService(Accounts accounts, AccountStanding standing, Spaces spaces, SpaceRepair repair) {
    this.accounts = accounts;
    this.standing = standing;
    this.spaces = spaces;
    this.repair = repair;
  }

  /** Accounts by time of creation, the oldest first. */
  Page<AccountView> list(AccountFilter filter, int limit, String cursor) {
    var after = AccountCursor.parse(cursor);
    return QuarkusTransaction.requiringNew().call(() -> page(filter, limit, after));
  }

  private Page<AccountView> page(AccountFilter filter, int limit, AccountCursor after) {
    // One more than asked for tells whether there is a next page.
    var rows = accounts.page(filter, after.createdAt(), after.id(), limit + 1);
    var shown = rows.subList(0, Math.min(limit, rows.size()));
    var next = rows.size() > limit ? AccountCursor.of(shown.get(limit - 1)).text() : null;
    return new Page<>(shown.stream().map(AccountView::of).toList(), next, accounts.count(filter));
  }

  /** One account with its quota. */
  AccountView read(UUID id) {
    var row = find(id);
    return AccountView.of(row, Optional.ofNullable(row.handle).flatMap(spaces::find));
  }

  /** Changes one; the quota first, for the cluster may refuse it. */
  AccountView change(UUID actor, UUID id, AccountChange change) {
    if (actor.equals(id)) {
      throw ProblemException.of(
          ProblemType.FORBIDDEN,
          "Nobody changes their own role, suspension or quota; ask another admin.");
    }
    var before = find(id);
    standing.refuseLeaving(id);
    var granted = change.quota().map(quota -> grant(before, quota));
    var row = standing.change(actor, id, change);
    if (change.suspended().isPresent()) {
      repair.follow(id);
    }
    return AccountView.of(row, granted.or(() -> known(row)));
  }

  private UserSpace grant(Account account, JsonNode quota) {
    if (account.handle == null) {
      throw ProblemException.of(
          ProblemType.CONFLICT, "This account has chosen no handle yet, so it has no space.");
    }
    if (spaces.find(account.handle).isEmpty()) {
      spaces.makeOrLeave(account.handle);
    }
    try {
      return spaces.grant(account.handle, quota);
    } catch (KubernetesClientException e) {
      throw inTheCallersFields(ClusterRefusal.of(e));
    }
  }

  /** The cluster says {@code /spec/quota/cpu}, the caller said {@code /quota/cpu}. */
  private static ProblemException inTheCallersFields(ProblemException refusal) {
    if (refusal.errors().isEmpty()) {
      return refusal;
    }
    return ProblemException.of(
        refusal.type(),
        refusal.getMessage(),
        refusal.errors().stream()
            .map(it -> new FieldError(it.pointer().replaceFirst("^/spec", ""), it.detail()))
            .toList());
  }

  private Optional<UserSpace> known(Account row) {
    return spaces.isKnown()
        ? Optional.ofNullable(row.handle).flatMap(spaces::find)
        : Optional.empty();
  }

  private Account find(UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(() -> accounts.findByIdOptional(id))
        .orElseThrow(() -> ProblemException.notFound("account with this id"));
  }
}
