package io.mlride.api.usage;

import com.fasterxml.jackson.annotation.JsonValue;
import io.mlride.database.usage.UsageDay;
import java.util.Locale;
import java.util.function.Function;

/** What usage is added up by. */
public enum UsageBy {
  /** Each day (UTC). */
  DAY(row -> new UsageKey(row.day, null, null, null)),
  /** Each workspace; two that had the same name one after the other are two. */
  WORKSPACE(row -> new UsageKey(null, row.userspace, row.name, row.workspaceUid)),
  /** Each person; for admins. */
  USER(row -> new UsageKey(null, row.userspace, null, null));

  private final Function<UsageDay, UsageKey> key;

  UsageBy(Function<UsageDay, UsageKey> key) {
    this.key = key;
  }

  UsageKey key(UsageDay row) {
    return key.apply(row);
  }

  /** By its word. */
  public static UsageBy fromString(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** As it is asked for. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
