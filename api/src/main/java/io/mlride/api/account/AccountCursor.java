package io.mlride.api.account;

import io.mlride.api.http.Page;
import io.mlride.database.account.Account;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;

/** The last account of a page, in the order in which accounts are listed. */
record AccountCursor(Instant createdAt, UUID id) {

  private static final AccountCursor START = new AccountCursor(Instant.EPOCH, new UUID(0, 0));

  /** Microseconds, as the database has them; few enough digits for every time that it can hold. */
  private static final Pattern FORM = Pattern.compile("(\\d{1,16}):([0-9a-f-]{36})");

  static AccountCursor of(Account row) {
    return new AccountCursor(row.createdAt, row.id);
  }

  /**
   * @param cursor null: from the beginning
   */
  static AccountCursor parse(String cursor) {
    if (cursor == null) {
      return START;
    }
    var parts = FORM.matcher(Page.decode(cursor));
    if (!parts.matches()) {
      throw Page.notACursor();
    }
    try {
      return new AccountCursor(
          Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
          UUID.fromString(parts.group(2)));
    } catch (IllegalArgumentException e) {
      throw Page.notACursor();
    }
  }

  String text() {
    return Page.encode(ChronoUnit.MICROS.between(Instant.EPOCH, createdAt) + ":" + id);
  }
}
