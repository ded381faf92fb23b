package io.mlride.operator.workspace;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.IndexerResourceCache;
import io.javaoperatorsdk.operator.processing.event.source.SecondaryToPrimaryMapper;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.mlride.crds.Labels;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.workspace.Workspace;
import io.mlride.operator.workspace.model.Announcements;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the reconciler of workspaces watches, one informer a kind, and which workspaces an event
 * concerns.
 */
final class WorkspaceCaches {

  private static final String OURS = Labels.MANAGED_BY + "=" + Labels.MLRIDE;

  private final IndexerResourceCache<Workspace> workspaces;
  private final InformerEventSource<UserSpace, Workspace> userSpaces;
  private final InformerEventSource<ImageTemplate, Workspace> templates;
  private final InformerEventSource<ResourceQuota, Workspace> quotas;
  private final InformerEventSource<PersistentVolumeClaim, Workspace> claims;
  private final InformerEventSource<Pod, Workspace> pods;
  private final AnnouncementCache announcements;

  WorkspaceCaches(EventSourceContext<Workspace> context) {
    workspaces = context.getPrimaryCache();
    var concerned = new ConcernedWorkspaces(this::inNamespace, this::all);
    userSpaces = source(UserSpace.class, "", concerned::ofUserSpace, context);
    templates = source(ImageTemplate.class, "", concerned::ofTemplate, context);
    quotas = source(ResourceQuota.class, OURS, concerned::ofQuota, context);
    claims = source(PersistentVolumeClaim.class, OURS, concerned::ofClaim, context);
    pods = source(Pod.class, OURS + "," + Labels.WORKSPACE, concerned::ofPod, context);
    announcements = new AnnouncementCache(concerned, context);
  }

  List<EventSource<?, Workspace>> eventSources() {
    return Stream.concat(
            Stream.of(userSpaces, templates, quotas, claims, pods),
            announcements.eventSources().stream())
        .toList();
  }

  Optional<UserSpace> userSpace(String name) {
    return userSpaces.get(new ResourceID(name));
  }

  Optional<ImageTemplate> template(String namespace, String name) {
    return templates.get(new ResourceID(name, namespace));
  }

  Optional<ResourceQuota> quota(String namespace) {
    return quotas.list(namespace, quota -> true).findFirst();
  }

  Optional<PersistentVolumeClaim> claim(String namespace, String name) {
    return claims.get(new ResourceID(name, namespace));
  }

  Optional<Pod> pod(String namespace, String name) {
    return pods.get(new ResourceID(name, namespace));
  }

  /** All others of the namespace. */
  List<Pod> podsBeside(String namespace, String name) {
    return pods.list(namespace, pod -> !pod.getMetadata().getName().equals(name)).toList();
  }

  Announcements announcements(Optional<PersistentVolumeClaim> claim, Optional<Pod> pod) {
    return announcements.of(claim, pod);
  }

  List<Workspace> inNamespace(String namespace) {
    return workspaces.byIndex(Cache.NAMESPACE_INDEX, namespace);
  }

  List<Workspace> all() {
    return workspaces.list().toList();
  }

  /** A written object is read from now on, although its event has not come yet. */
  void remember(PersistentVolumeClaim claim) {
    claims.handleRecentResourceCreate(ResourceID.fromResource(claim), claim);
  }

  void remember(Pod pod) {
    pods.handleRecentResourceCreate(ResourceID.fromResource(pod), pod);
  }

  void remember(Pod pod, Pod before) {
    pods.handleRecentResourceUpdate(ResourceID.fromResource(pod), pod, before);
  }

  private static <R extends HasMetadata> InformerEventSource<R, Workspace> source(
      Class<R> kind,
      String selector,
      SecondaryToPrimaryMapper<R> concerned,
      EventSourceContext<Workspace> context) {
    var configuration =
        InformerEventSourceConfiguration.from(kind, Workspace.class)
            .withName("workspace-" + HasMetadata.getSingular(kind))
            .withWatchAllNamespaces()
            .withSecondaryToPrimaryMapper(concerned)
            .withPrimaryToSecondaryMapper((Workspace workspace) -> Set.of());
    if (!selector.isEmpty()) {
      configuration.withLabelSelector(selector);
    }
    return new InformerEventSource<>(configuration.build(), context);
  }
}
