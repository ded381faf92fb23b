package io.mlride.api.audit;

import io.mlride.database.account.Account;
import io.mlride.database.account.Accounts;
import io.mlride.database.audit.AuditEntries;
import io.mlride.database.audit.AuditEntry;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the audit. Callers hold a transaction. */
@ApplicationScoped
class AuditStore {
  private static final Sort NEWEST_FIRST = Sort.descending("at", "id");

  private final AuditEntries entries;
  private final Accounts accounts;

  AuditStore(AuditEntries entries, Accounts accounts) {
    this.entries = entries;
    this.accounts = accounts;
  }

  /** Rows after a place, newest first. */
  List<AuditEntry> page(AuditQuery query, AuditPlace after, int limit) {
    var conditions = conditions(query);
    conditions.add("(at < :placeAt or (at = :placeAt and id < :placeId))");
    return entries
        .find(
            String.join(" and ", conditions),
            NEWEST_FIRST,
            parameters(query).and("placeAt", after.at()).and("placeId", after.id()))
        .page(0, limit)
        .list();
  }

  long count(AuditQuery query) {
    return entries.count(String.join(" and ", conditions(query)), parameters(query));
  }

  /** Handles of accounts that are still there. */
  Map<UUID, String> handles(Collection<UUID> ids) {
    return accounts.<Account>list("id in ?1 and handle is not null", ids).stream()
        .collect(Collectors.toMap(account -> account.id, account -> account.handle));
  }

  Optional<UUID> account(String handle) {
    return accounts.withHandle(handle).map(account -> account.id);
  }

  private static List<String> conditions(AuditQuery query) {
    var conditions = new ArrayList<String>(List.of("1 = 1"));
    addIf(query.about(), "(actor = :about or owner = :about)", conditions);
    addIf(query.actor(), "actor = :actor", conditions);
    addIf(query.action(), "action = :action", conditions);
    addIf(query.object(), "(object = :object or locate(:below, object) = 1)", conditions);
    addIf(query.from(), "at >= :from", conditions);
    addIf(query.to(), "at < :to", conditions);
    addIf(query.outcome(), "outcome = :outcome", conditions);
    return conditions;
  }

  private static void addIf(Object wanted, String condition, List<String> conditions) {
    if (wanted != null) {
      conditions.add(condition);
    }
  }

  private static Parameters parameters(AuditQuery query) {
    var parameters = new Parameters();
    addIf("about", query.about(), parameters);
    addIf("actor", query.actor(), parameters);
    addIf("action", query.action(), parameters);
    addIf("object", query.object(), parameters);
    addIf("below", query.object() == null ? null : query.object() + "/", parameters);
    addIf("from", query.from(), parameters);
    addIf("to", query.to(), parameters);
    addIf("outcome", query.outcome(), parameters);
    return parameters;
  }

  private static void addIf(String name, Object wanted, Parameters parameters) {
    if (wanted != null) {
      parameters.and(name, wanted);
    }
  }
}
