package io.mlride.operator.userspace;

import io.mlride.operator.userspace.model.Installation;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the settings known to whoever plans with them. */
@Singleton
public class InstallationProducer {

  /**
   * The settings, read and checked.
   *
   * @throws InvalidSetting if one says nothing sensible; the operator does not start then
   */
  @Produces
  @Singleton
  // Before the reconcilers, which wait for the API server.
  @Startup(1)
  public Installation installation(UserSpaceSettings space, NetworkSettings network) {
    return SettingsReader.read(space, network);
  }
}
