package io.mlride.gateway.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.database.activity.Sign;
import io.mlride.database.activity.Use;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepAliveTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final UUID ONE = UUID.randomUUID();

  private static Buffer message(int type, int length) {
    return Buffer.buffer().appendByte((byte) type).appendInt(1).appendInt(2).appendInt(length);
  }

  @ParameterizedTest
  @CsvSource({"9, 0, true", "3, 0, true", "1, 0, false", "9, 4, false", "2, 0, false"})
  void aTabThatNobodyTouchesSaysNothing(int type, int length, boolean nothing) {
    assertThat(KeepAlive.isNothingElse(message(type, length))).isEqualTo(nothing);
  }

  @Test
  void severalInAFrameAreReadOneByOne() {
    assertThat(KeepAlive.isNothingElse(message(9, 0).appendBuffer(message(3, 0)))).isTrue();
    assertThat(KeepAlive.isNothingElse(message(9, 0).appendBuffer(message(1, 0)))).isFalse();
    assertThat(KeepAlive.isNothingElse(message(9, 0).appendString("x"))).isFalse();
    assertThat(KeepAlive.isNothingElse(Buffer.buffer())).isFalse();
  }

  @Test
  void aBusyKernelAndOutputOfATerminalAreUse() {
    var kernels =
        new JsonArray(
            """
            [{"execution_state": "idle", "last_activity": "2026-11-20T09:59:00Z"},
             {"execution_state": "busy", "last_activity": "2026-11-20T01:00:00Z"}]
            """);
    var terminals = new JsonArray("[{\"last_activity\": \"2026-11-20T09:00:00.5Z\"}]");
    assertThat(JupyterSays.uses(ONE, kernels, terminals, NOW))
        .containsExactly(
            new Use(ONE, NOW, Sign.KERNEL),
            new Use(ONE, Instant.parse("2026-11-20T09:00:00.5Z"), Sign.TERMINAL));
  }

  @Test
  void anIdleKernelIsNone() {
    var kernels =
        new JsonArray(
            "[{\"execution_state\": \"idle\", \"last_activity\": \"2026-11-20T09:59:00Z\"}]");
    assertThat(JupyterSays.uses(ONE, kernels, new JsonArray(), NOW)).isEmpty();
  }

  @Test
  void whatAnAppMakesUpHarmsNobody() {
    var kernels = new JsonArray("[1, null, {\"execution_state\": 1}]");
    var terminals =
        new JsonArray(
            "[{\"last_activity\": \"2099-01-01T00:00:00Z\"}, {\"last_activity\": 1}, \"x\","
                + " {\"last_activity\": \"soon\"}]");
    assertThat(JupyterSays.uses(ONE, kernels, terminals, NOW))
        .containsExactly(new Use(ONE, NOW, Sign.TERMINAL));
  }
}
