package io.mlride.api.usage;

import io.mlride.api.access.Caller;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.database.usage.UsageDay;
import io.mlride.database.usage.UsageDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Shows people their own usage, and admins everybody's. */
@ApplicationScoped
class UsageService {
  private final UsageDays days;
  private final Clock clock;

  UsageService(UsageDays days, Clock clock) {
    this.days = days;
    this.clock = clock;
  }

  /** As {@link UsagePeriod#of}, today in UTC. */
  UsagePeriod period(LocalDate from, LocalDate to) {
    return UsagePeriod.of(from, to, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /**
   * Usage in their order.
   *
   * @param owner handle; null: oneself, or everybody if it is asked by user
   */
  @Transactional
  List<UsageView> usage(Caller caller, UsagePeriod period, UsageBy by, String owner) {
    if (by == UsageBy.USER && !caller.admin()) {
      throw ProblemException.of(
          ProblemType.FORBIDDEN, "Usage by user is for admins; take by=day or by=workspace.");
    }
    var all = by == UsageBy.USER && owner == null;
    return UsageSum.of(all ? everybody(period) : of(caller.space(owner), period), by);
  }

  private List<UsageDay> everybody(UsagePeriod period) {
    return days.ofEverybody(period.from(), period.to());
  }

  private List<UsageDay> of(String space, UsagePeriod period) {
    return days.ofUserspace(space, period.from(), period.to());
  }
}
