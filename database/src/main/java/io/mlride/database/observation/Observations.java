package io.mlride.database.observation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Up to when the tables are known to be right. Callers hold a transaction. */
@ApplicationScoped
public class Observations implements PanacheRepositoryBase<Observation, String> {

  private static final String WRITE =
      """
      insert into history.observation as o (subject, seen_until) values (:subject, :at)
      on conflict (subject) do update set seen_until = excluded.seen_until
      where o.seen_until < excluded.seen_until
      """;

  /** Empty: nothing was ever compared. */
  public Optional<Instant> seenUntil(Subject subject) {
    return findByIdOptional(subject.key()).map(row -> row.seenUntil);
  }

  /** Vouches for a subject up to a time; an earlier time than the recorded one changes nothing. */
  public void vouch(Subject subject, Instant at) {
    getEntityManager()
        .createNativeQuery(WRITE)
        .setParameter("subject", subject.key())
        .setParameter("at", at)
        .executeUpdate();
  }
}
