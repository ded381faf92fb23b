package io.mlride.operator.workspace;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.mlride.operator.capacity.CapacitySnapshot;
import io.mlride.operator.capacity.NodeCache;
import io.mlride.operator.capacity.plan.Capacity;
import io.mlride.operator.workspace.model.ClusterFacts;
import io.mlride.operator.workspace.model.NodeFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Nodes, what is in use on them, and storage classes. Nothing is decided when these change: the
 * next event of a workspace reads them.
 */
@ApplicationScoped
public class ClusterCache implements ResourceEventHandler<Node> {

  private final KubernetesClient client;
  private final NodeCache nodeCache;
  private final CapacitySnapshot capacity;
  private final Map<String, NodeFacts> nodes = new ConcurrentHashMap<>();
  private SharedIndexInformer<StorageClass> storageClasses;

  ClusterCache(KubernetesClient client, NodeCache nodeCache, CapacitySnapshot capacity) {
    this.client = client;
    this.nodeCache = nodeCache;
    this.capacity = capacity;
  }

  /** Begins to watch; returns when the storage classes are read once. */
  public void start() {
    nodeCache.onChange(this);
    storageClasses = client.storage().v1().storageClasses().inform();
  }

  /** What is known of the cluster now. */
  public ClusterFacts facts() {
    return new ClusterFacts(
        List.copyOf(nodes.values()),
        capacity.current().map(Capacity::inUse).orElse(Map.of()),
        storageClasses.getStore().list());
  }

  @Override
  public void onAdd(Node node) {
    nodes.put(node.getMetadata().getName(), NodeReading.of(node));
  }

  @Override
  public void onUpdate(Node before, Node node) {
    onAdd(node);
  }

  @Override
  public void onDelete(Node node, boolean finalStateUnknown) {
    nodes.remove(node.getMetadata().getName());
  }
}
