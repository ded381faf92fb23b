package io.mlride.database.account;

import java.util.Optional;

/**
 * Which accounts are listed.
 *
 * @param text part of handle, nickname or e-mail address in any case; empty: all
 * @param role as {@link Account#role}; empty: both
 * @param standing empty: whatever it is
 */
public record AccountFilter(String text, Optional<String> role, Optional<Standing> standing) {

  /** How an account stands; each account stands in one way. */
  public enum Standing {
    /** May come in and stays. */
    ACTIVE("suspendedAt is null and deletionDueAt is null"),
    /** An admin keeps them out. */
    SUSPENDED("suspendedAt is not null and deletionDueAt is null"),
    /** Its deletion was asked for. */
    DELETING("deletionDueAt is not null");

    private final String condition;

    Standing(String condition) {
      this.condition = condition;
    }
  }

  private static final String MATCHING =
      "(coalesce(handle, '') like :text escape '!' or lower(coalesce(nickname, '')) like :text"
          + " escape '!' or lower(coalesce(email, '')) like :text escape '!')"
          + " and (:role = '' or role = :role)";

  /** The condition for a query with the parameters text and role. */
  String condition() {
    return standing.map(it -> MATCHING + " and " + it.condition).orElse(MATCHING);
  }

  /** The text as a pattern in which nothing of it has a meaning of its own. */
  String pattern() {
    return "%" + text.toLowerCase(java.util.Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
  }
}
