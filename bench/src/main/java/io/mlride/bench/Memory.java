package io.mlride.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** What the product's processes hold in memory. */
final class Memory {
  private static final double KIB_A_MIB = 1024;
  private static final double BYTES_A_MIB = 1024 * KIB_A_MIB;
  private static final String HEAP = "jvm_memory_used_bytes{area=\"heap\"";

  private final HttpClient client;
  private final URI metrics;

  Memory(HttpClient client, URI metrics) {
    this.client = client;
    this.metrics = metrics;
  }

  /**
   * MiB.
   *
   * @param heap what the API's heap holds after a collection of garbage
   */
  record Now(double api, double heap, double operator, double apiServer, double etcd) {}

  Now now() throws IOException, InterruptedException {
    var api = Processes.ofPod("mlride-api");
    var resident = mebibytes(api);
    collectGarbage(api);
    return new Now(
        resident,
        heap(),
        mebibytes(Processes.ofPod("mlride-operator")),
        mebibytes(Processes.named("kube-apiserver")),
        mebibytes(Processes.named("etcd")));
  }

  private static double mebibytes(long pid) {
    return Processes.resident(pid) / KIB_A_MIB;
  }

  /** What nobody needs any more would be counted otherwise. */
  private static void collectGarbage(long pid) throws IOException, InterruptedException {
    var jcmd =
        new ProcessBuilder("jcmd", String.valueOf(pid), "GC.run").redirectErrorStream(true).start();
    var said = new String(jcmd.getInputStream().readAllBytes());
    if (jcmd.waitFor() != 0) {
      throw new IllegalStateException("The API's garbage could not be collected: " + said);
    }
  }

  private double heap() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(metrics).header("Accept", "text/plain").build();
    var said = client.send(request, BodyHandlers.ofString()).body();
    return said.lines()
            .filter(it -> it.startsWith(HEAP))
            .mapToDouble(it -> Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1)))
            .sum()
        / BYTES_A_MIB;
  }

  /** Rows of two moments. */
  static Table compare(Now before, Now after) {
    return new Table("memory, MiB", "before", "after")
        .row("API, resident", whole(before.api()), whole(after.api()))
        .row("API, heap after a collection", whole(before.heap()), whole(after.heap()))
        .row("operator, resident", whole(before.operator()), whole(after.operator()))
        .row("kube-apiserver, resident", whole(before.apiServer()), whole(after.apiServer()))
        .row("etcd, resident", whole(before.etcd()), whole(after.etcd()));
  }

  private static String whole(double value) {
    return String.valueOf(Math.round(value));
  }
}
