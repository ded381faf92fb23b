package io.mlride.operator.workspace;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Workspace;
import io.mlride.operator.workspace.status.Headline;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What is measured of workspaces. No meter has a label per workspace or user. */
@ApplicationScoped
public class WorkspaceMetrics {

  private final MeterRegistry registry;
  private final MultiGauge workspaces;
  private final Timer timeToReady;
  private volatile Supplier<List<Workspace>> counted = List::of;

  WorkspaceMetrics(MeterRegistry registry) {
    this.registry = registry;
    workspaces =
        MultiGauge.builder("mlride.workspaces")
            .description("Workspaces by phase and reason")
            .register(registry);
    timeToReady =
        Timer.builder("mlride.workspace.time.to.ready")
            .description("From the making of a Pod until its main app answers")
            .serviceLevelObjectives(
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofMinutes(1),
                Duration.ofMinutes(2),
                Duration.ofMinutes(5),
                Duration.ofMinutes(10))
            .register(registry);
  }

  /** A write to the cluster. */
  void written(String what) {
    registry.counter("mlride.writes", "controller", "workspace", "what", what).increment();
  }

  /** A workspace became ready this long after its Pod was made. */
  void ready(Duration after) {
    timeToReady.record(after);
  }

  /** Whose workspaces are counted from now on. */
  void observe(Supplier<List<Workspace>> all) {
    counted = all;
  }

  /** Counting on every change would cost more than it tells. */
  @Scheduled(every = "10s")
  void count() {
    var rows =
        counted.get().stream()
            .filter(workspace -> workspace.getStatus() != null)
            .map(WorkspaceMetrics::tags)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
            .entrySet()
            .stream()
            .map(each -> MultiGauge.Row.of(each.getKey(), each.getValue()))
            .collect(Collectors.<MultiGauge.Row<?>>toList());
    workspaces.register(rows, true);
  }

  private static Tags tags(Workspace workspace) {
    var status = workspace.getStatus();
    return Tags.of(
        "phase", String.valueOf(status.phase()),
        "reason", Headline.reason(status.conditions()).map(Reason::name).orElse("None"));
  }
}
