package io.mlride.api.account;

import io.mlride.database.account.Account;
import java.time.Instant;
import java.util.UUID;

/**
 * The caller's account.
 *
 * @param handle absent: not chosen yet
 * @param nickname absent: the handle is shown
 * @param avatarUrl path of the picture; absent: there is none
 * @param hasPassword false: comes by single sign-on only
 * @param deletion absent: the account stays
 */
public record MeView(
    UUID id,
    String handle,
    String nickname,
    String email,
    Role role,
    String avatarUrl,
    Instant createdAt,
    boolean hasPassword,
    DeletionView deletion) {

  static MeView of(Account row) {
    return new MeView(
        row.id,
        row.handle,
        row.nickname,
        row.email,
        Role.of(row),
        AvatarPath.of(row),
        row.createdAt,
        row.passwordHash != null,
        DeletionView.of(row));
  }
}
