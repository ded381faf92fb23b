package io.mlride.operator.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class DatabaseHealthTest {

  private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Outage outage = new Outage(Clock.fixed(TEN, ZoneOffset.UTC), meters);

  @Test
  void anOutageIsADetailAndNoReasonToBeNotReady() {
    outage.failed(new SQLException("Connection refused"));

    var response = new DatabaseHealth(outage).call();

    assertThat(response.getStatus()).isEqualTo(Status.UP);
    assertThat(response.getData()).get().asString().contains("2026-11-20T10:00:00Z");
    assertThat(gauge()).isEqualTo(1);
  }

  @Test
  void anOutageThatIsOverLeavesNoTrace() {
    outage.failed(new SQLException("Connection refused"));
    outage.over();

    assertThat(outage.since()).isEmpty();
    assertThat(new DatabaseHealth(outage).call().getData()).get().asString().contains("none");
    assertThat(gauge()).isZero();
  }

  private double gauge() {
    return meters.get("mlride.database.outage").gauge().value();
  }
}
