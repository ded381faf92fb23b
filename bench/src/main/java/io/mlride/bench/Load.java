package io.mlride.bench;

import static us.abstracta.jmeter.javadsl.JmeterDsl.jtlWriter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import us.abstracta.jmeter.javadsl.core.engines.EmbeddedJmeterEngine;
import us.abstracta.jmeter.javadsl.core.listeners.JtlWriter;

/** Many people at once, by JMeter. */
final class Load {
  private static final int NEWCOMERS_A_SECOND = 1;
  private static final String SAMPLES = "samples.csv";
  private static final String FAILURES = "failures.xml";
  private static final Predicate<Sample> REQUEST = it -> !it.kind().startsWith(Steps.WAIT);

  private final Settings settings;
  private final Memory memory;

  Load(Settings settings, Memory memory) {
    this.settings = settings;
    this.memory = memory;
  }

  /** Runs the plan and prints what came of it. */
  boolean run() throws IOException, InterruptedException, TimeoutException {
    var folder = settings.results();
    Files.deleteIfExists(folder.resolve(SAMPLES));
    Files.deleteIfExists(folder.resolve(FAILURES));
    var before = memory.now();
    // Properties that are no strings are not seen by a plan.
    Plan.make()
        .children(samples(folder), failures(folder))
        .runIn(
            new EmbeddedJmeterEngine()
                .prop("url", settings.api().toString())
                .prop("users", String.valueOf(settings.users()))
                .prop("rounds", String.valueOf(settings.rounds()))
                .prop("ramp", String.valueOf(settings.users() / NEWCOMERS_A_SECOND + 1))
                .prop("run", Long.toString(System.currentTimeMillis() / 1000, 36))
                .prop("password", UUID.randomUUID().toString()));
    var samples = Sample.read(folder.resolve(SAMPLES));
    System.out.println(requests(samples));
    System.out.println(waits(samples));
    System.out.println(Memory.compare(before, memory.now()));
    return errors(samples, folder.resolve(FAILURES));
  }

  private static JtlWriter samples(Path folder) {
    return jtlWriter(folder.toString(), SAMPLES)
        .withResponseMessage(false)
        .withSentByteCount(false)
        .withIdleTime(false)
        .withThreadName(false)
        .withAssertionFailureMessage(false)
        .withActiveThreadCounts(false)
        .withLatency(false)
        .withReceivedByteCount(false)
        .withUrl(false)
        .withConnectTime(false)
        .withDataType(false);
  }

  private static JtlWriter failures(Path folder) {
    return jtlWriter(folder.toString(), FAILURES)
        .logOnly(JtlWriter.SampleStatus.ERROR)
        .saveAsXml(true)
        .withResponseData(true);
  }

  private static Table requests(List<Sample> all) {
    var requests = all.stream().filter(REQUEST).toList();
    var seconds = seconds(requests);
    var table = new Table("requests, ms", "count", "a second", "p50", "p99", "most", "errors");
    kinds(requests).forEach(kind -> add(table, kind, of(requests, kind), seconds));
    add(table, "all", requests, seconds);
    return table;
  }

  private static void add(Table table, String name, List<Sample> samples, double seconds) {
    var spread = Spread.of(samples.stream().map(Sample::took).toList());
    table.row(
        name,
        spread.count(),
        "%.1f".formatted(spread.count() / seconds),
        spread.p50(),
        spread.p99(),
        spread.most(),
        samples.stream().filter(it -> !it.good()).count());
  }

  private static Table waits(List<Sample> all) {
    var waits = all.stream().filter(REQUEST.negate()).toList();
    var table = new Table("seen in the event stream, ms", "count", "p50", "p99", "most", "errors");
    for (var kind : kinds(waits)) {
      var samples = of(waits, kind);
      var spread = Spread.of(samples.stream().map(Sample::took).toList());
      var bad = samples.stream().filter(it -> !it.good()).count();
      table.row(
          kind.substring(Steps.WAIT.length()),
          spread.count(),
          spread.p50(),
          spread.p99(),
          spread.most(),
          bad);
    }
    return table;
  }

  private static double seconds(List<Sample> samples) {
    var begun = samples.stream().mapToLong(Sample::at).min().orElse(0);
    var ended = samples.stream().mapToLong(Sample::end).max().orElse(0);
    return Math.max(1, ended - begun) / (double) Duration.ofSeconds(1).toMillis();
  }

  private static List<String> kinds(List<Sample> samples) {
    return samples.stream().map(Sample::kind).distinct().toList();
  }

  private static List<Sample> of(List<Sample> samples, String kind) {
    return samples.stream().filter(it -> it.kind().equals(kind)).toList();
  }

  private static boolean errors(List<Sample> samples, Path details) {
    var bad = samples.stream().filter(it -> !it.good()).toList();
    bad.stream()
        .collect(Collectors.groupingBy(it -> it.kind() + ": " + it.code(), Collectors.counting()))
        .forEach(
            (what, count) -> System.out.printf("%d errors, %s; see %s%n", count, what, details));
    return bad.isEmpty();
  }
}
