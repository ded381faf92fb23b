package io.mlride.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.workspace.Resources;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundsTest {

  private static List<Shortage> broken(Resources asked) {
    return Bounds.of(Asked.template()).brokenBy(Asked.reservation(asked));
  }

  @Test
  void whatLiesOnABoundIsInside() {
    assertThat(broken(Asked.NOTHING)).isEmpty();
    assertThat(broken(Asked.of("500m", "512Mi"))).isEmpty();
    assertThat(broken(Asked.of("4", "8Gi"))).isEmpty();
    assertThat(broken(Asked.gpus(Map.of("nvidia.com/gpu", 2)))).isEmpty();
  }

  @Test
  void allThatLiesOutsideIsSaid() {
    assertThat(broken(Asked.of("100m", "256Mi")))
        .extracting(found -> found.why().message())
        .satisfiesExactly(
            cpu -> assertThat(cpu).contains("at least 500m of CPU", "asks for 100m"),
            memory -> assertThat(memory).contains("at least 512Mi of memory", "asks for 256Mi"));
    assertThat(broken(Asked.of("5", "9Gi")))
        .extracting(Shortage::key)
        .containsExactly("requests.cpu", "limits.memory");
    assertThat(broken(Asked.gpus(Map.of("nvidia.com/gpu", 3))))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.why().message()).contains("at most 2 of nvidia.com/gpu");
              assertThat(found.lasting()).isTrue();
            });
  }

  @Test
  void aGpuThatTheMaximumDoesNotListIsOneTooMany() {
    assertThat(broken(Asked.gpus(Map.of("amd.com/gpu", 1))))
        .singleElement()
        .satisfies(found -> assertThat(found.why().message()).contains("at most 0 of amd.com/gpu"));
    assertThat(broken(Asked.gpus(Map.of("amd.com/gpu", 0)))).isEmpty();
  }

  /** What is reserved may be small; what may be used counts against the most. */
  @Test
  void theLimitOfMemoryIsHeldAgainstTheMaximum() {
    assertThat(broken(Asked.limited("2", "9Gi")))
        .extracting(Shortage::key)
        .containsExactly("limits.memory");
  }
}
