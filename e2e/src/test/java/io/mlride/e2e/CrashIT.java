package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.Operator;
import io.mlride.e2e.harness.Request;
import io.mlride.e2e.harness.Settings;
import io.mlride.e2e.harness.Templates;
import io.mlride.e2e.harness.TestWorkspace;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The operator is killed in the middle of ten starts, after any one of its writes. */
@Isolated("it kills the operator")
@ExtendWith(Journeys.class)
@Execution(ExecutionMode.SAME_THREAD)
class CrashIT {
  /** Ten starts take a claim, a Pod and at least one status each. */
  private static final int LEAST_WRITES = 30;

  static LongStream seeds() {
    return LongStream.of(Settings.read().seeds());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void allTenRunAndNothingIsDoubled(long seed, Journey journey) {
    var n = 1 + new Random(seed).nextInt(LEAST_WRITES);
    System.out.printf("Seed %d: the operator is killed after write %d of ten starts.%n", seed, n);
    var space = journey.space("quota: {workspaces: 10, running: 10}");
    space.template("web", Templates.web());
    var operator = journey.installation().operator();
    var audit = journey.installation().audit();
    Predicate<Request> operatorsWrite =
        request ->
            request.isBy(Operator.ACCOUNT)
                && request.isIn(space.namespace())
                && request.isWrite()
                && request.succeeded();
    var processes = operator.processes();

    var mark = audit.mark();
    var ten =
        CompletableFuture.supplyAsync(
            () ->
                IntStream.range(0, 10)
                    .mapToObj(i -> space.workspace("w" + i, "imageTemplateRef: {name: web}"))
                    .toList());
    audit.awaitNth(n, mark, operatorsWrite);
    operator.kill(processes);

    ten.join().forEach(TestWorkspace::awaitRunning);
    var writes = audit.since(mark, operatorsWrite);
    // A request that the kill cuts off may have been carried out and yet be on record without
    // success.
    assertThat(creations(writes)).isNotEmpty().doesNotHaveDuplicates();
    assertThat(
            space.user().persistentVolumeClaims().inNamespace(space.namespace()).list().getItems())
        .extracting(claim -> claim.getMetadata().getName())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 10).mapToObj(i -> "home-w" + i).toList());
    assertThat(writes).noneMatch(request -> request.verb().equals("delete"));
    assertThat(space.user().pods().inNamespace(space.namespace()).list().getItems())
        .extracting(pod -> pod.getMetadata().getUid())
        .containsExactlyInAnyOrderElementsOf(
            ten.join().stream()
                .map(workspace -> workspace.status().endpoint().podUid())
                .collect(Collectors.toSet()));
  }

  private static List<String> creations(List<Request> writes) {
    return writes.stream()
        .filter(request -> request.verb().equals("create"))
        .map(request -> request.kind() + " " + request.name())
        .toList();
  }
}
