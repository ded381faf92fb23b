package io.mlride.api.audit;

import io.mlride.api.http.Page;
import java.time.DateTimeException;
import java.time.Instant;

/** Where a page ended: rows that come later do not move it. */
record AuditPlace(Instant at, long id) {
  /** Before the newest. */
  static final AuditPlace TOP =
      new AuditPlace(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

  static AuditPlace of(String cursor) {
    if (cursor == null) {
      return TOP;
    }
    var parts = Page.decode(cursor).split(" ", -1);
    try {
      if (parts.length != 2) {
        throw Page.notACursor();
      }
      return new AuditPlace(Instant.parse(parts[0]), Long.parseLong(parts[1]));
    } catch (DateTimeException | NumberFormatException e) {
      throw Page.notACursor();
    }
  }

  String cursor() {
    return Page.encode(at + " " + id);
  }
}
