package io.mlride.api.quota;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Amounts as quantities that people and Kubernetes read alike. */
final class AmountText {

  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
  private static final BigDecimal MILLI = BigDecimal.valueOf(1000);
  private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi");

  private AmountText() {}

  /** In base units (cores, bytes, pieces); nothing is zero. */
  static BigDecimal amount(Quantity quantity) {
    return quantity == null ? BigDecimal.ZERO : quantity.getNumericalAmount();
  }

  /**
   * Bytes in the largest binary unit that leaves a whole number, all else in units or thousandths.
   *
   * @param amount in base units
   * @param resource the resource's name, with or without "requests." or "limits." before it
   */
  static String read(BigDecimal amount, String resource) {
    if (resource.endsWith("memory") || resource.endsWith("storage")) {
      return bytes(amount);
    }
    var plain = amount.stripTrailingZeros();
    return plain.scale() <= 0
        ? plain.toPlainString()
        : amount.multiply(MILLI).setScale(0, RoundingMode.CEILING).toPlainString() + "m";
  }

  private static String bytes(BigDecimal amount) {
    var rest = amount.setScale(0, RoundingMode.CEILING);
    var unit = 0;
    while (unit < BINARY.size() - 1 && rest.signum() > 0 && rest.remainder(KIBI).signum() == 0) {
      rest = rest.divide(KIBI);
      unit++;
    }
    return rest.toPlainString() + BINARY.get(unit);
  }
}
