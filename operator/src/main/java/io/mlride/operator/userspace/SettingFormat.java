package io.mlride.operator.userspace;

import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import java.util.function.Function;

/** How the values of settings are written. */
final class SettingFormat {
  private static final int LAST_PORT = 65535;

  private SettingFormat() {}

  /**
   * Reads one value.
   *
   * @throws InvalidSetting if the value is not of the format
   */
  static <T> T read(String setting, String text, Function<String, T> format) {
    try {
      return format.apply(text.strip());
    } catch (IllegalArgumentException wrong) {
      throw new InvalidSetting(setting, wrong.getMessage());
    }
  }

  static Integer count(String text) {
    return Integer.valueOf(matching(text, "[0-9]{1,6}", "a number of things: write 0 to 999999"));
  }

  static Quantity quantity(String text) {
    return Quantity.parse(
        matching(
            text,
            "[0-9]{1,15}(\\.[0-9]{1,9})?(m|k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?",
            "an amount: write a number with or without a unit, like 8, 500m or 32Gi"));
  }

  static Integer port(String text) {
    var port = Integer.valueOf(matching(text, "[1-9][0-9]{0,4}", "a port: write 1 to 65535"));
    if (port > LAST_PORT) {
      throw new IllegalArgumentException(port + " is not a port: write 1 to 65535");
    }
    return port;
  }

  static Map.Entry<String, String> label(String text) {
    var label =
        matching(text, "[^=\\s]+=[^=\\s]*", "a label: write name=value, like k8s-app=kube-dns");
    var middle = label.indexOf('=');
    return Map.entry(label.substring(0, middle), label.substring(middle + 1));
  }

  private static String matching(String text, String pattern, String right) {
    if (!text.matches(pattern)) {
      throw new IllegalArgumentException("\"" + text + "\" is not " + right);
    }
    return text;
  }
}
