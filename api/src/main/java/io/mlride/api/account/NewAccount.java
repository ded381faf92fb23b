package io.mlride.api.account;

/**
 * An account that is to be made.
 *
 * @param handle null: it is chosen later
 * @param email null: none
 * @param passwordHash null: comes by single sign-on only
 * @param role as {@link io.mlride.database.account.Account#role}
 * @param nickname null: the handle is shown
 */
public record NewAccount(
    String handle, String email, String passwordHash, String role, String nickname) {}
