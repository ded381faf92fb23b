package io.mlride.api.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.Inside;
import io.mlride.testing.ApiServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a workspace uses, through a real API server to a node that is played. */
@ApiTest
class UseTest {

  private ApiServer apiServer;
  private Inside inside;

  @BeforeEach
  void start() {
    inside = Inside.start(apiServer);
  }

  @AfterEach
  void stop() {
    inside.close();
  }

  @Test
  void whatIsReservedIsSaidThoughNothingIsMeasured() {
    inside
        .asks()
        .get(Inside.ONE + "/use?over=1h")
        .then()
        .statusCode(200)
        .body("cpu.reserved", equalTo(0.5f))
        .body("memory.limit", equalTo(1_073_741_824))
        .body("note", containsString("not measured"))
        .body("points.size()", equalTo(0));
  }

  @Test
  void aDiskIsMeasuredWhenSomebodyAsksAndNotAgainAtOnce() {
    var first =
        inside
            .asks()
            .get(Inside.ONE + "/use")
            .then()
            .statusCode(200)
            .body("disk.measuredAt", notNullValue())
            .extract()
            .jsonPath();
    var file = inside.home().toFile();

    assertThat(first.getLong("disk.used")).isPositive();
    assertThat(first.getLong("disk.size"))
        .isBetween(first.getLong("disk.used"), file.getTotalSpace());
    assertThat(inside.asks().get(Inside.ONE + "/use").<String>path("disk.measuredAt"))
        .isEqualTo(first.getString("disk.measuredAt"));
  }
}
