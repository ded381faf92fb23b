package io.mlride.api.account;

import io.mlride.crds.userspace.UserSpace;
import io.mlride.database.account.Account;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An account as admins see it.
 *
 * @param handle absent: not chosen yet
 * @param suspendedAt absent: may come in
 * @param deletion absent: the account stays
 * @param quota what an admin set; not in lists, and absent while the space is not there
 */
public record AccountView(
    UUID id,
    String handle,
    String nickname,
    String email,
    Role role,
    AccountState state,
    String avatarUrl,
    Instant createdAt,
    Instant suspendedAt,
    DeletionView deletion,
    QuotaSetting quota) {

  static AccountView of(Account row) {
    return of(row, Optional.empty());
  }

  static AccountView of(Account row, Optional<UserSpace> space) {
    return new AccountView(
        row.id,
        row.handle,
        row.nickname,
        row.email,
        Role.of(row),
        AccountState.of(row),
        AvatarPath.of(row),
        row.createdAt,
        row.suspendedAt,
        DeletionView.of(row),
        space.map(there -> QuotaSetting.of(there.getSpec().quota())).orElse(null));
  }
}
