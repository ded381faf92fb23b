package io.mlride.e2e.harness;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.readiness.Readiness;
import io.mlride.crds.Names;
import java.util.Arrays;
import java.util.List;

/** What the operator recorded, asked where PostgreSQL runs. */
public final class Database {
  private static final String NAME = "mlride-postgres";

  private final KubernetesClient client;

  Database(KubernetesClient client) {
    this.client = client;
  }

  /**
   * Asks.
   *
   * @param sql one query
   * @return its rows, the columns of each joined by |
   */
  public List<String> query(String sql) {
    var shell = new Shell(client, Names.SYSTEM_NAMESPACE, NAME + "-0", "postgres");
    var text =
        shell
            .run("psql", "--no-psqlrc", "--tuples-only", "--no-align", "-d", "mlride", "-c", sql)
            .text();
    return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n"));
  }

  /** Waits until the only row and column of a query is this. */
  public void await(String promise, String sql, String wanted) {
    Eventually.see(
        "in the database: " + promise,
        () -> query(sql),
        rows -> rows.equals(List.of(wanted)),
        rows -> sql + "\n" + rows);
  }

  /** Does something while it is down; its data stay, and it answers again afterwards. */
  public void whileDown(Runnable act) {
    scale(0);
    Eventually.see("PostgreSQL is gone", this::isThere, there -> !there);
    try {
      act.run();
    } finally {
      scale(1);
      Eventually.see("PostgreSQL answers", this::isReady, ready -> ready);
    }
  }

  private void scale(int replicas) {
    client.apps().statefulSets().inNamespace(Names.SYSTEM_NAMESPACE).withName(NAME).scale(replicas);
  }

  private boolean isThere() {
    return pod() != null;
  }

  /** The StatefulSet makes its Pod a moment after it was asked to. */
  private boolean isReady() {
    var pod = pod();
    return pod != null && Readiness.isPodReady(pod);
  }

  private Pod pod() {
    return client.pods().inNamespace(Names.SYSTEM_NAMESPACE).withName(NAME + "-0").get();
  }
}
