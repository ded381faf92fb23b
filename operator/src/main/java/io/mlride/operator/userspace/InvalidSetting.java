package io.mlride.operator.userspace;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Set;

/** A setting that says nothing sensible. Ends the start with its message alone. */
public class InvalidSetting extends ConfigurationException {

  /**
   * @param setting name of the setting
   * @param message what is wrong with its value and what would be right
   */
  public InvalidSetting(String setting, String message) {
    super(setting + ": " + message, Set.of(setting));
  }
}
