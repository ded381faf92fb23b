package io.mlride.bench;

import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Many streams of events that are open at once, and a change that all of them tell of. */
final class Streams {
  private static final int PATIENCE_SECONDS = 120;
  private static final int OPENED_TOGETHER = 50;
  private static final double KIB_A_MIB = 1024;

  private final Settings settings;
  private final HttpClient client;
  private final Api api;
  private final Memory memory;
  private final List<Long> answers = new ArrayList<>();
  private final Set<OpenStream> lost = ConcurrentHashMap.newKeySet();

  Streams(Settings settings, HttpClient client, Api api, Memory memory) {
    this.settings = settings;
    this.client = client;
    this.api = api;
    this.memory = memory;
  }

  /** Opens them, changes something, closes them, and prints what came of it. */
  boolean run() throws Exception {
    var tokens = people();
    var admin = api.logIn("chief", settings.adminPassword());
    // The way is warm before memory is looked at.
    closeAll(open(tokens.subList(0, 1)));
    var before = memory.now();
    var began = System.nanoTime();
    var streams = open(tokens);
    var opened = (System.nanoTime() - began) / TimeUnit.SECONDS.toNanos(1);
    var took = changes(streams, admin);
    var after = memory.now();
    System.out.printf(
        "%d event streams of %d people, opened in %d s%n%n",
        streams.size(), settings.users(), opened);
    print(answers, took, streams.size());
    System.out.println(Memory.compare(before, after));
    System.out.printf(
        "A stream: %.0f KiB resident, %.1f KiB of heap%n",
        (after.api() - before.api()) * KIB_A_MIB / streams.size(),
        (after.heap() - before.heap()) * KIB_A_MIB / streams.size());
    System.out.printf("Streams that broke off: %d%n", lost.size());
    var whole = lost.isEmpty() && took.stream().allMatch(it -> it.count() == streams.size());
    closeAll(streams);
    return whole;
  }

  private List<String> people() {
    var run = Long.toString(System.currentTimeMillis() / 1000, 36);
    var password = UUID.randomUUID().toString();
    return IntStream.range(0, settings.users())
        .mapToObj(it -> api.register("s%s-%d".formatted(run, it), password))
        .toList();
  }

  /** By turns for each person; some together, so that nobody waits long for the door. */
  private List<OpenStream> open(List<String> tokens) throws Exception {
    var wanted = tokens.size() == 1 ? 1 : settings.streams();
    var all = new ArrayList<OpenStream>();
    while (all.size() < wanted) {
      var next = new ArrayList<OpenStream>();
      for (int i = all.size(); i < Math.min(wanted, all.size() + OPENED_TOGETHER); i++) {
        next.add(openOne(tokens.get(i % tokens.size())));
      }
      awaitAll(next.stream().map(OpenStream::synced).toList());
      all.addAll(next);
    }
    return all;
  }

  private OpenStream openOne(String token) {
    var stream = new OpenStream(lost::add);
    client
        .sendAsync(
            api.events(token),
            answer -> {
              if (answer.statusCode() != 200) {
                throw new IllegalStateException("A stream was answered " + answer.statusCode());
              }
              return BodyHandlers.fromLineSubscriber(stream).apply(answer);
            })
        .exceptionally(
            cause -> {
              stream.onError(cause);
              return null;
            });
    return stream;
  }

  private List<Spread> changes(List<OpenStream> streams, String admin) throws InterruptedException {
    var took = new ArrayList<Spread>();
    for (int i = 0; i < settings.changes(); i++) {
      var change = new Change("Change " + UUID.randomUUID(), streams.size());
      streams.forEach(it -> it.await(change));
      change.begin();
      api.describe("simulated", change.text(), admin);
      answers.add(change.sinceBegun());
      took.add(Spread.of(change.await(PATIENCE_SECONDS)));
    }
    return took;
  }

  private static void print(List<Long> answers, List<Spread> took, int streams) {
    var table = new Table("a change reaches, ms", "best", "median", "worst");
    table.row(measured("whoever made it, as answer", answers));
    table.row(measured("half of " + streams, took.stream().map(Spread::p50).toList()));
    table.row(measured("99 %", took.stream().map(Spread::p99).toList()));
    table.row(measured("all", took.stream().map(Spread::most).toList()));
    System.out.println(table);
  }

  private static Object[] measured(String name, List<Long> micros) {
    var sorted = micros.stream().sorted().toList();
    return new Object[] {
      name,
      milliseconds(sorted.get(0)),
      milliseconds(Spread.of(sorted).p50()),
      milliseconds(sorted.get(sorted.size() - 1))
    };
  }

  private static String milliseconds(long micros) {
    return "%.1f".formatted(micros / 1000.0);
  }

  private static void closeAll(List<OpenStream> streams) {
    streams.forEach(OpenStream::close);
  }

  private static void awaitAll(List<? extends CompletableFuture<?>> all) throws Exception {
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
