package io.mlride.database.usage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Reads usage; there is nothing to write, it is derived from runs. */
@ApplicationScoped
public class UsageDays implements PanacheRepositoryBase<UsageDay, UsageDay.Key> {

  /** Usage of a user on these days (UTC), both included, by day and workspace. */
  public List<UsageDay> ofUserspace(String userspace, LocalDate from, LocalDate to) {
    return list(
        "userspace = ?1 and day between ?2 and ?3 order by day, name, workspaceUid",
        userspace,
        from,
        to);
  }

  /** Usage of everybody on these days (UTC), both included, by user, day and workspace. */
  public List<UsageDay> ofEverybody(LocalDate from, LocalDate to) {
    return list("day between ?1 and ?2 order by userspace, day, name, workspaceUid", from, to);
  }
}
