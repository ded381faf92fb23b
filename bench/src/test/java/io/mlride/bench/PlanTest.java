package io.mlride.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
  private static final Path COMMITTED = Path.of("load.jmx");

  @TempDir Path folder;

  @Test
  void theCommittedPlanIsTheOneThatRuns() throws Exception {
    var made = folder.resolve("load.jmx");
    Plan.make().saveAsJmx(made.toString());
    if (Boolean.getBoolean("bench.write")) {
      Files.copy(made, COMMITTED, StandardCopyOption.REPLACE_EXISTING);
    }

    assertThat(COMMITTED)
        .as("write it anew: mvn -Pbench -pl bench test -Dtest=PlanTest -Dbench.write=true")
        .hasSameTextualContentAs(made);
  }
}
