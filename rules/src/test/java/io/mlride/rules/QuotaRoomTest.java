package io.mlride.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.reason.Reason;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class QuotaRoomTest {

  private static final QuotaRoom ROOM =
      QuotaRoom.of(
          Map.of(
              "requests.cpu", Quantity.parse("4"),
              "requests.memory", Quantity.parse("8Gi"),
              "requests.storage", Quantity.parse("20Gi")),
          Map.of(
              "requests.cpu", Quantity.parse("3500m"),
              "requests.storage", Quantity.parse("15Gi")));

  private static Demand demand(String cpu, String memory) {
    return new Demand(
        new TreeMap<>(
            Map.of(
                "requests.cpu", Amounts.of(Quantity.parse(cpu)),
                "requests.memory", Amounts.of(Quantity.parse(memory)),
                "requests.unknown.test/gpu", BigDecimal.TEN)));
  }

  @Test
  void whatIsLeftMayBeTakenToTheLast() {
    assertThat(ROOM.shortages(demand("500m", "8Gi"))).isEmpty();
    assertThat(ROOM.fits(demand("500m", "8Gi"), Map.of())).isTrue();
    assertThat(ROOM.fits(demand("500m", "8Gi"), Map.of("requests.cpu", BigDecimal.ONE))).isFalse();
  }

  @Test
  void whatNeverFitsIsSaidFirst() {
    var shortages = ROOM.shortages(demand("1", "9Gi"));

    assertThat(shortages)
        .extracting(found -> found.why().reason())
        .containsExactly(Reason.QuotaTooSmall, Reason.QuotaFull);
    assertThat(shortages).extracting(Shortage::lasting).containsExactly(true, false);
    assertThat(shortages.get(1).left()).isEqualByComparingTo("0.5");
    assertThat(shortages.get(1).why().message())
        .startsWith("Your quota for CPU is in use: 3500m of 4, and this workspace asks for 1.");
    assertThat(ROOM.everFits(demand("1", "9Gi"))).isFalse();
    assertThat(ROOM.everFits(demand("4", "8Gi"))).isTrue();
  }

  @Test
  void disksAreSummedUpToo() {
    assertThat(ROOM.shortageOfDisk(Quantity.parse("5Gi"))).isEmpty();
    assertThat(ROOM.shortageOfDisk(Quantity.parse("6Gi")))
        .hasValueSatisfying(
            found -> {
              assertThat(found.why().message()).contains("20Gi: 15Gi is in use");
              assertThat(found.lasting()).isFalse();
            });
    assertThat(ROOM.shortageOfDisk(Quantity.parse("21Gi")).orElseThrow().lasting()).isTrue();
    assertThat(QuotaRoom.of(null, null).shortageOfDisk(Quantity.parse("1Ti"))).isEmpty();
  }
}
