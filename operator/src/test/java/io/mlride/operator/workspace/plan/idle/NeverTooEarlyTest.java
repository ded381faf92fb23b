package io.mlride.operator.workspace.plan.idle;

import static io.mlride.operator.workspace.plan.idle.Lives.START;
import static io.mlride.operator.workspace.plan.idle.Lives.STOP_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;

/**
 * Whatever people do and whichever of gateway, API and database is away when: a workspace is never
 * stopped too early, nor without knowledge, nor without having been told.
 */
class NeverTooEarlyTest {

  private static final int SECONDS = 6 * 3600;
  private static final int STEP = 20;

  /**
   * A time of absence.
   *
   * @param who 0: gateway, 1: API, 2: database
   */
  record Outage(int who, int from, int length) {
    boolean covers(int who, int second) {
      return this.who == who && second >= from && second < from + length;
    }
  }

  @Property(tries = 300)
  void useKeepsAndIgnoranceKeeps(
      @ForAll @Size(max = 12) List<@IntRange(max = SECONDS) Integer> uses,
      @ForAll @Size(max = 6) List<@IntRange(max = SECONDS * 3 - 1) Integer> outages,
      @ForAll @IntRange(min = 1, max = 7200) int length) {
    var away = outages.stream().map(it -> new Outage(it % 3, it / 3, length)).toList();
    var used = new TreeSet<>(uses);
    var life = new Lives();
    var seen = new int[3];
    Instant announced = null;
    var end = "ran on";
    for (var second = 0; second <= SECONDS; second += STEP) {
      look(life, away, used, seen, second);
      var now = START.plusSeconds(second);
      var decision = life.decide(now);
      if (decision instanceof Idleness.Over) {
        // Use that comes when the time is over already, before anybody can know of it, is too late.
        var known = used.floor(seen[0]);
        var last = known == null ? 0 : known;
        assertThat(now).isAfterOrEqualTo(START.plusSeconds(last).plus(STOP_AFTER));
        assertThat(used.subSet(last, false, last + (int) STOP_AFTER.toSeconds(), true)).isEmpty();
        assertThat(Arrays.stream(seen).min().orElseThrow()).isGreaterThan(second - 240);
        assertThat(announced).isNotNull().isBeforeOrEqualTo(now);
        end = "stopped";
        break;
      }
      announced = decision instanceof Idleness.Told told ? told.stopsAt().orElse(null) : null;
    }
    Statistics.label("end").collect(end).coverage(NeverTooEarlyTest::notRare);
  }

  /** Gateway and API look each minute, at seconds of their own; so does the reading. */
  private static void look(
      Lives life, List<Outage> away, TreeSet<Integer> used, int[] seen, int second) {
    for (var who = 0; who < 2; who++) {
      var turn = second % 60 == who * STEP;
      if (turn && isThere(away, who, second) && isThere(away, 2, second)) {
        seen[who] = second;
      }
    }
    if (second % 60 == 2 * STEP && isThere(away, 2, second)) {
      seen[2] = second;
      // Use is noted by whoever sees it; the gateway, which knows of it, does so when it is back.
      var known = used.floor(seen[0]);
      if (known != null) {
        life.used(START.plusSeconds(known));
      }
      life.apps(START.plusSeconds(seen[0])).cpu(START.plusSeconds(seen[1]));
      life.read(START.plusSeconds(second));
    }
  }

  private static boolean isThere(List<Outage> away, int who, int second) {
    return away.stream().noneMatch(outage -> outage.covers(who, second));
  }

  /** A property of what never comes would hold whatever the code did. */
  private static void notRare(StatisticsCoverage coverage) {
    coverage.check("stopped").count(tries -> tries > 20);
  }
}
