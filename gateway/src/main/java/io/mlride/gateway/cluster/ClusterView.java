package io.mlride.gateway.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ListOptions;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.workspace.Workspace;
import io.mlride.rules.AppHost;
import io.mlride.rules.Templates;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Workspaces and templates of everybody, from one watch each. */
@ApplicationScoped
public class ClusterView {

  private static final ListOptions SMALLEST =
      new ListOptionsBuilder().withLimit(1L).withResourceVersion("0").build();

  private final KubernetesClient client;
  private final ResourceCache<Workspace> workspaces;
  private final ResourceCache<ImageTemplate> templates;
  private volatile boolean answers = true;

  ClusterView(KubernetesClient client, Clock clock, ClusterSettings settings) {
    this.client = client;
    workspaces = cache(Workspace.class, clock, settings);
    templates = cache(ImageTemplate.class, clock, settings);
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
      client.resources(Workspace.class).inAnyNamespace().list(SMALLEST);
      answers = true;
    } catch (KubernetesClientException e) {
      answers = false;
    }
  }

  @Scheduled(every = "1s")
  void look() {
    workspaces.look();
    templates.look();
  }

  void start(@Observes StartupEvent event) {
    templates.start();
    workspaces.start();
  }

  void stop(@Observes ShutdownEvent event) {
    workspaces.stop();
    templates.stop();
  }

  /** Whether everything was read and is being followed; otherwise nothing of it may be used. */
  public boolean isCurrent() {
    return workspaces.isCurrent() && templates.isCurrent();
  }

  /** Calls the handler for every change of a workspace; it must return at once. */
  public void onWorkspaceChange(ResourceEventHandler<Workspace> handler) {
    workspaces.onChange(handler);
  }

  /** The workspace that a host name means. */
  public Optional<Workspace> workspace(AppHost host) {
    return workspaces.find(Names.userNamespace(host.user()), host.workspace());
  }

  /** All workspaces. */
  public List<Workspace> workspaces() {
    return workspaces.all();
  }

  /** The template that a workspace is made from. */
  public Optional<ImageTemplate> template(Workspace workspace) {
    var reference = workspace.getSpec() == null ? null : workspace.getSpec().imageTemplateRef();
    return reference == null || reference.name() == null
        ? Optional.empty()
        : Templates.find(reference, workspace.getMetadata().getNamespace(), templates::find);
  }
}
