package io.mlride.api.secret;

import io.mlride.database.account.SecretNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Remembers which Secrets were written. */
@ApplicationScoped
class SecretNameStore {

  private final SecretNames names;
  private final Clock clock;

  SecretNameStore(SecretNames names, Clock clock) {
    this.names = names;
    this.clock = clock;
  }

  @Transactional
  List<SecretView> of(UUID account) {
    return names.of(account).stream().map(SecretView::of).toList();
  }

  @Transactional
  void note(UUID account, String name, List<String> keys) {
    names.note(account, name, keys, clock.instant());
  }

  @Transactional
  void forget(UUID account, String name) {
    names.forget(account, name);
  }
}
