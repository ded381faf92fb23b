package io.mlride.api.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ListOptions;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.workspace.Workspace;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** One watch for each kind of ours, and none for any other. */
@ApplicationScoped
public class ResourceCaches {

  private static final ListOptions SMALLEST =
      new ListOptionsBuilder().withLimit(1L).withResourceVersion("0").build();

  private final KubernetesClient client;
  private final ResourceCache<UserSpace> userSpaces;
  private final ResourceCache<ImageTemplate> imageTemplates;
  private final ResourceCache<Workspace> workspaces;
  private volatile boolean answers = true;

  ResourceCaches(KubernetesClient client, Clock clock, ClusterSettings settings) {
    this.client = client;
    userSpaces = cache(UserSpace.class, clock, settings);
    imageTemplates = cache(ImageTemplate.class, clock, settings);
    workspaces = cache(Workspace.class, clock, settings);
  }

  private <T extends HasMetadata> ResourceCache<T> cache(
      Class<T> kind, Clock clock, ClusterSettings settings) {
    return new ResourceCache<>(
        client.resources(kind).inAnyNamespace().runnableInformer(0),
        clock,
        settings.grace(),
        () -> answers);
  }

  @Scheduled(
      every = "{mlride.cluster.look-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void ask() {
    try {
      client.resources(UserSpace.class).list(SMALLEST);
      answers = true;
    } catch (KubernetesClientException e) {
      answers = false;
    }
  }

  @Scheduled(every = "1s")
  void look() {
    userSpaces.look();
    imageTemplates.look();
    workspaces.look();
  }

  void start(@Observes StartupEvent event) {
    userSpaces.start();
    imageTemplates.start();
    workspaces.start();
  }

  void stop(@Observes ShutdownEvent event) {
    workspaces.stop();
    imageTemplates.stop();
    userSpaces.stop();
  }

  /** Everybody's space. */
  public ResourceCache<UserSpace> userSpaces() {
    return userSpaces;
  }

  /** Templates of the catalogue and of users. */
  public ResourceCache<ImageTemplate> imageTemplates() {
    return imageTemplates;
  }

  /** Workspaces of all users. */
  public ResourceCache<Workspace> workspaces() {
    return workspaces;
  }

  /** Whether everything was read and is being followed. */
  public boolean areCurrent() {
    return userSpaces.isCurrent() && imageTemplates.isCurrent() && workspaces.isCurrent();
  }
}
