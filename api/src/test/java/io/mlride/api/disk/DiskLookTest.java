package io.mlride.api.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.api.testing.ActivityRow;
import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Inside;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Disks that nobody asks about, on a node that is played. */
@ApiTest
class DiskLookTest {

  @Inject DiskLook disks;
  private ApiServer apiServer;
  private EmbeddedDatabase database;
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
  void disksAreMeasuredWithoutBeingAskedFor() {
    String uid = inside.asks().get(Inside.ONE).path("uid");
    var row = new ActivityRow(DatabaseRows.of(database), UUID.fromString(uid));

    disks.look();

    assertThat(Long.parseLong(row.get("disk_used"))).isPositive();
  }
}
