package io.mlride.api.activity;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.api.database.DatabaseLink;
import io.mlride.crds.workspace.Workspace;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Removes what is known of workspaces that are gone. Rows are read first and workspaces after that,
 * from the API server rather than from a watch: one that is made meanwhile is never taken for gone.
 */
@ApplicationScoped
public class GoneWorkspaces {

  private static final Logger LOG = Logger.getLogger(GoneWorkspaces.class);

  private final ActivityStore store;
  private final KubernetesClient client;
  private final DatabaseLink database;

  GoneWorkspaces(ActivityStore store, KubernetesClient client, DatabaseLink database) {
    this.store = store;
    this.client = client;
    this.database = database;
  }

  @Scheduled(
      every = "{mlride.activity.clean-every}",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    database.whileReady(this::remove);
  }

  private void remove() {
    var gone = new HashSet<>(store.known());
    try {
      client.resources(Workspace.class).inAnyNamespace().list().getItems().stream()
          .map(workspace -> UUID.fromString(workspace.getMetadata().getUid()))
          .forEach(gone::remove);
    } catch (KubernetesClientException e) {
      LOG.debug("Who is gone cannot be said while the cluster does not answer", e);
      return;
    }
    store.remove(gone);
  }
}
