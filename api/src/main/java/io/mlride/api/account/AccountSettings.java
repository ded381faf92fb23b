package io.mlride.api.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of accounts. */
@ConfigMapping(prefix = "mlride.accounts")
public interface AccountSettings {

  /** How often spaces are compared with accounts. */
  @WithDefault("30s")
  Duration repairEvery();

  /** How often deletions that are due are gone on with. */
  @WithDefault("10s")
  Duration deleteEvery();

  /** How often sessions that are over are removed. */
  @WithDefault("1h")
  Duration cleanEvery();

  /** How long a deletion can be cancelled. */
  @WithDefault("7d")
  Duration coolingOff();

  /** Handle of the first admin; absent: none is made. */
  Optional<String> firstAdmin();

  /** Password of the first admin, until they change it. */
  Optional<String> firstAdminPassword();
}
