package io.mlride.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether runs go on, by the shell of this machine. */
class RunsGoingTest {

  @TempDir private Path home;
  private LocalRuns runs;

  @BeforeEach
  void begin() {
    runs = new LocalRuns(home);
  }

  @AfterEach
  void stopAll() {
    runs.stopAll();
  }

  private String going() {
    var outcome = runs.store().going(runs.pod());
    assertThat(outcome.exit()).isZero();
    return outcome.text();
  }

  @Test
  void oneThatGoesOnIsFoundAmongThoseThatEnded() {
    assertThat(going()).isEmpty();
    runs.ended(runs.submit(LocalRuns.code("true")));
    assertThat(going()).isEmpty();

    var second = runs.submit(LocalRuns.code("sleep 300"));
    runs.ended(runs.submit(LocalRuns.code("false")));
    assertThat(going()).isEqualTo("going\n");
    // Of another Pod's runs none is left.
    assertThat(runs.store().going(runs.nextPod()).text()).isEmpty();

    runs.store().stop(runs.pod(), second);
    runs.ended(second);
    assertThat(going()).isEmpty();
  }

  @Test
  void aHomeThatIsNotThereSaysNothing() {
    var gone = new LocalRuns(home.resolve("gone"));

    assertThat(runs.store().going(gone.pod()).exit()).isEqualTo(1);
  }
}
