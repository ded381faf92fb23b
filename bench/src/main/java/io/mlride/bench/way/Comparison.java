package io.mlride.bench.way;

import io.mlride.bench.Processes;
import io.mlride.bench.Settings;
import io.mlride.bench.Table;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Ways into the same workspace, measured by turns, there and back, so that none has the better
 * time.
 */
public final class Comparison {
  private static final String SMALL = "/api";
  private static final int SECONDS = 10;
  private static final int CROWD = 64;
  private static final int SOCKETS = 500;
  private static final double KIB_A_MIB = 1024;
  private static final double MICROS_A_MILLI = 1000;

  private final Settings settings;
  private final HttpClient client;

  /** Reads the ways when it runs. */
  public Comparison(Settings settings, HttpClient client) {
    this.settings = settings;
    this.client = client;
  }

  /** Measures all and prints what came of it. */
  public boolean run() throws Exception {
    var ways = Ways.read(settings.results().resolve("ways.json"));
    for (var way : ways) {
      Wrk.run(way, SMALL, CROWD, SECONDS);
    }
    var order = new ArrayList<>(ways);
    var back = new ArrayList<>(ways);
    Collections.reverse(back);
    order.addAll(back);
    Map<String, List<Measured>> measured = new LinkedHashMap<>();
    for (var way : order) {
      measured.computeIfAbsent(way.name(), it -> new ArrayList<>()).add(measure(way));
    }
    print(measured);
    return true;
  }

  private Measured measure(Way way) throws Exception {
    var alone = Wrk.run(way, SMALL, 1, SECONDS);
    var before = way.process().isPresent() ? Processes.processor(way.process().getAsLong()) : 0;
    var crowd = Wrk.run(way, SMALL, CROWD, SECONDS);
    var after = way.process().isPresent() ? Processes.processor(way.process().getAsLong()) : 0;
    var download = Download.run(way);
    var echoes = Echoes.run(client, way, SOCKETS);
    var resident =
        way.process().isPresent() ? Processes.resident(way.process().getAsLong()) / KIB_A_MIB : 0;
    return new Measured(
        alone, crowd, (double) (after - before) / crowd.count(), download, echoes, resident);
  }

  private static void print(Map<String, List<Measured>> measured) {
    var names = new ArrayList<>(measured.keySet());
    names.add(0, "");
    var table = new Table(names.toArray(String[]::new));
    row(table, measured, "small request alone, p50 ms", it -> it.alone().p50() / MICROS_A_MILLI);
    row(table, measured, "small request alone, p99 ms", it -> it.alone().p99() / MICROS_A_MILLI);
    row(table, measured, CROWD + " at once, requests a second", it -> it.crowd().rate());
    row(table, measured, CROWD + " at once, p50 ms", it -> it.crowd().p50() / MICROS_A_MILLI);
    row(table, measured, CROWD + " at once, p99 ms", it -> it.crowd().p99() / MICROS_A_MILLI);
    row(table, measured, "processor between, ms a request", it -> it.processor() / MICROS_A_MILLI);
    row(table, measured, "download of 1 GiB, MiB/s", Measured::download);
    row(table, measured, SOCKETS + " WebSockets, p50 ms", it -> it.echoes().p50() / MICROS_A_MILLI);
    row(table, measured, SOCKETS + " WebSockets, p99 ms", it -> it.echoes().p99() / MICROS_A_MILLI);
    row(table, measured, "resident, MiB", Measured::resident);
    System.out.println("Each cell: there, and back again.\n");
    System.out.println(table);
  }

  private static void row(
      Table table,
      Map<String, List<Measured>> measured,
      String name,
      ToDoubleFunction<Measured> value) {
    var cells = new ArrayList<Object>();
    cells.add(name);
    measured
        .values()
        .forEach(
            all ->
                cells.add(
                    String.join(
                        " · ",
                        all.stream()
                            .map(it -> "%.2f".formatted(value.applyAsDouble(it)))
                            .toList())));
    table.row(cells.toArray());
  }
}
