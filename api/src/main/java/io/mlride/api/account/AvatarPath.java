package io.mlride.api.account;

import io.mlride.database.account.Account;

/** Where a picture is read: whoever is shown the path may see it, and nobody can guess it. */
public final class AvatarPath {

  /** What the name of a picture follows. */
  public static final String BEFORE_NAME = "/api/v1/avatars/";

  private AvatarPath() {}

  /** The path of an account's picture; null: there is none. */
  static String of(Account row) {
    return row.avatar == null ? null : BEFORE_NAME + row.avatar;
  }
}
