package io.mlride.operator.workspace.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.Given;
import io.mlride.operator.workspace.GivenPod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last words of apps that ended because their home disk is full. */
class FullHomeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cp: error writing 'log': No space left on device",
        "OSError: [Errno 28] No space left on device: '/home/mlride/.local/share/jupyter/runtime'",
        "Error: ENOSPC: no space left on device, mkdir '/home/mlride/.local/share/code-server'",
        "OSError: [Errno 122] Disk quota exceeded: '/home/mlride/.jupyter'",
        "sqlite3.OperationalError: database or disk is full"
      })
  void areRecognisedAndOfferRescue(String last) {
    var inputs = Given.workspace();
    var ended =
        GivenPod.on(
            inputs,
            """
            phase: Running
            conditions: [{type: Ready, status: "False"}]
            containerStatuses:
            - name: workspace
              imageID: sha256:abc
              state: {waiting: {reason: CrashLoopBackOff}}
              lastState: {terminated: {exitCode: 1, reason: Error, message: "Traceback\\n%s"}}
            """
                .formatted(last));
    var full = Given.with(inputs, ended);

    assertThat(Said.headline(full)).isEqualTo(Reason.HomeFull);
    assertThat(Said.message(full)).contains("full (5Gi)", "rescue mode");
  }
}
