package io.mlride.rules;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Sums of quantities, and how people read them. */
public final class Amounts {

  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
  private static final BigDecimal MILLI = BigDecimal.valueOf(1000);
  private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi");

  private Amounts() {}

  /** The amount in base units (cores, bytes, pieces); nothing is zero. */
  public static BigDecimal of(Quantity quantity) {
    return quantity == null ? BigDecimal.ZERO : quantity.getNumericalAmount();
  }

  /** Whether the first is more than the second. */
  public static boolean exceeds(Quantity first, Quantity second) {
    return of(first).compareTo(of(second)) > 0;
  }

  /**
   * An amount as a quantity that people and Kubernetes read alike: bytes in the largest binary unit
   * that leaves a whole number, all else in units or thousandths.
   *
   * @param amount in base units
   * @param resource the resource's name, with or without "requests." or "limits." before it
   */
  public static String read(BigDecimal amount, String resource) {
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
