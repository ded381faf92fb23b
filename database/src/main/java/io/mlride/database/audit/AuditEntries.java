package io.mlride.database.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The audit. There is no way to change it: the database refuses. Callers hold a transaction. */
@ApplicationScoped
public class AuditEntries implements PanacheRepositoryBase<AuditEntry, Long> {}
