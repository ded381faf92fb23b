package io.mlride.api.usage;

import io.mlride.database.usage.UsageDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/** Adds days of workspaces up. */
final class UsageSum {
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
  private static final int DIGITS = 4;
  private static final Comparator<String> NAMES = Comparator.nullsFirst(Comparator.naturalOrder());
  private static final Comparator<UsageKey> ORDER =
      Comparator.comparing(UsageKey::day, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(UsageKey::user, NAMES)
          .thenComparing(UsageKey::workspace, NAMES)
          .thenComparing(UsageKey::uid, Comparator.nullsFirst(Comparator.naturalOrder()));

  private UsageSum() {}

  static List<UsageView> of(List<UsageDay> rows, UsageBy by) {
    var groups = new HashMap<UsageKey, List<UsageDay>>();
    rows.forEach(row -> groups.computeIfAbsent(by.key(row), key -> new ArrayList<>()).add(row));
    return groups.entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey(ORDER))
        .map(group -> view(group.getKey(), group.getValue()))
        .toList();
  }

  private static UsageView view(UsageKey key, List<UsageDay> rows) {
    return new UsageView(
        key.day(),
        key.user(),
        key.workspace(),
        key.uid(),
        hours(rows, row -> row.runSeconds),
        hours(rows, row -> row.cpuSeconds),
        hours(rows, row -> row.memoryGibSeconds),
        hours(rows, row -> row.gpuSeconds),
        hours(rows, row -> row.runSecondsEstimated),
        hours(rows, row -> row.cpuSecondsEstimated),
        hours(rows, row -> row.memoryGibSecondsEstimated),
        hours(rows, row -> row.gpuSecondsEstimated));
  }

  private static BigDecimal hours(List<UsageDay> rows, Function<UsageDay, BigDecimal> seconds) {
    var sum = rows.stream().map(seconds).reduce(BigDecimal.ZERO, BigDecimal::add);
    var hours = sum.divide(HOUR, DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    // Without an exponent: 10, not 1E+1.
    return hours.scale() < 0 ? hours.setScale(0) : hours;
  }
}
