package io.mlride.api.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mlride.api.problem.ProblemException;
import io.mlride.database.usage.UsageDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UsagePiecesTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");
  private static final UUID UID = UUID.randomUUID();

  @Test
  void hoursAreAddedUp() {
    var rows = List.of(row(DAY, "thesis", 3600), row(DAY.plusDays(1), "thesis", 32400));

    assertThat(UsageSum.of(rows, UsageBy.DAY))
        .extracting(UsageView::day)
        .containsExactly(DAY, DAY.plusDays(1));
    assertThat(UsageSum.of(rows, UsageBy.WORKSPACE))
        .singleElement()
        .satisfies(
            sum -> {
              assertThat(sum.workspace()).isEqualTo("thesis");
              assertThat(sum.cpuHours().toString()).isEqualTo("10");
              assertThat(sum.gpuHours()).isZero();
              assertThat(sum.cpuHoursEstimated()).isEqualByComparingTo("1");
            });
    assertThat(UsageSum.of(rows, UsageBy.USER))
        .extracting(UsageView::user)
        .containsExactly("alice");
  }

  @Test
  void thePeriodIsTheLastThirtyDaysUnlessSaid() {
    assertThat(UsagePeriod.of(null, null, DAY)).isEqualTo(new UsagePeriod(DAY.minusDays(29), DAY));
    assertThat(UsagePeriod.of(DAY.minusDays(365), null, DAY).to()).isEqualTo(DAY);
    assertThat(UsagePeriod.of(DAY.plusDays(5), null, DAY).to()).isEqualTo(DAY.plusDays(5));
    assertThatThrownBy(() -> UsagePeriod.of(DAY.minusDays(366), DAY, DAY))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> UsagePeriod.of(DAY, DAY.minusDays(1), DAY))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void aTableHoldsNoFormula() {
    var table =
        new UsageCsv().write(UsageSum.of(List.of(row(DAY, "=1+1", 3600)), UsageBy.WORKSPACE));

    assertThat(table.lines().findFirst().orElseThrow())
        .startsWith("day,user,workspace,workspaceUid,runHours,cpuHours,memoryGibHours,gpuHours,");
    assertThat(table.lines().skip(1).findFirst().orElseThrow())
        .isEqualTo(",alice,\"'=1+1\",\"" + UID + "\",1,1,0.5,0,1,1,0.5,0");
    assertThat(UsageCsv.harmless("@x")).isEqualTo("'@x");
    assertThat(UsageCsv.harmless("x-1")).isEqualTo("x-1");
  }

  private static UsageDay row(LocalDate day, String name, long seconds) {
    var row = new UsageDay();
    row.day = day;
    row.workspaceUid = UID;
    row.userspace = "alice";
    row.namespace = "mlride-u-alice";
    row.name = name;
    row.runSeconds = BigDecimal.valueOf(seconds);
    row.cpuSeconds = BigDecimal.valueOf(seconds);
    row.memoryGibSeconds = BigDecimal.valueOf(seconds / 2);
    row.gpuSeconds = BigDecimal.ZERO;
    row.runSecondsEstimated = BigDecimal.valueOf(seconds);
    row.cpuSecondsEstimated = BigDecimal.valueOf(seconds == 3600 ? 3600 : 0);
    row.memoryGibSecondsEstimated = BigDecimal.valueOf(seconds / 2);
    row.gpuSecondsEstimated = BigDecimal.ZERO;
    return row;
  }
}
