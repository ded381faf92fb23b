package io.mlride.operator.userspace;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.PrimaryToSecondaryMapper;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.mlride.crds.Labels;
import io.mlride.crds.Names;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.workspace.Workspace;
import io.mlride.operator.cache.PrunedStore;
import io.mlride.operator.userspace.desired.CatalogueRightsDesired;
import io.mlride.operator.userspace.model.NodeFacts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a UserSpace is reconciled for: one informer for each kind.
 *
 * <p>Whose an object is follows from where it lies and what it is called, never from its labels:
 * those anybody may change who may change the object.
 */
final class EventSources {
  private static final String OURS = Labels.MANAGED_BY + "=" + Labels.MLRIDE;
  private static final String RETAINED = OURS + "," + Labels.RETAINED + "=true";
  private static final String API_SERVER_ENDPOINTS = "kubernetes.io/service-name=kubernetes";

  // Objects are looked up by name, so no index from a UserSpace to its objects is needed. With
  // nodes, which belong to every UserSpace, it would grow with the product of both.
  private static final PrimaryToSecondaryMapper<UserSpace> NO_INDEX = space -> Set.of();

  private EventSources() {}

  static List<EventSource<?, UserSpace>> of(
      EventSourceContext<UserSpace> context, ClusterReading cluster) {
    return List.of(
        source(context, from(Namespace.class, EventSources::byName)),
        source(context, from(ResourceQuota.class, EventSources::byPlace).withLabelSelector(OURS)),
        source(context, from(LimitRange.class, EventSources::byPlace).withLabelSelector(OURS)),
        source(context, from(NetworkPolicy.class, EventSources::byPlace).withLabelSelector(OURS)),
        source(context, from(ServiceAccount.class, EventSources::byPlace).withLabelSelector(OURS)),
        source(context, from(RoleBinding.class, EventSources::ofRights).withLabelSelector(OURS)),
        source(
            context,
            from(PersistentVolumeClaim.class, EventSources::byPlace).withLabelSelector(RETAINED)),
        source(
            context,
            from(Workspace.class, EventSources::byPlace)
                .withItemStore(new PrunedStore<>(Prune::workspace))
                .withOnUpdateFilter((after, before) -> false)),
        source(
            context,
            from(Node.class, node -> everybody(context))
                .withItemStore(cluster.nodes())
                .withOnUpdateFilter(
                    (after, before) -> !NodeFacts.of(after).equals(NodeFacts.of(before)))),
        source(
            context,
            from(EndpointSlice.class, slice -> everybody(context))
                .withNamespaces("default")
                .withLabelSelector(API_SERVER_ENDPOINTS)
                .withItemStore(cluster.endpoints())));
  }

  private interface Belonging<R> {
    Set<ResourceID> of(R object);
  }

  private static <R extends HasMetadata> InformerEventSourceConfiguration.Builder<R> from(
      Class<R> kind, Belonging<R> belonging) {
    return InformerEventSourceConfiguration.from(kind, UserSpace.class)
        .withWatchAllNamespaces()
        .withPrimaryToSecondaryMapper(NO_INDEX)
        .withSecondaryToPrimaryMapper(belonging::of);
  }

  private static <R extends HasMetadata> EventSource<R, UserSpace> source(
      EventSourceContext<UserSpace> context,
      InformerEventSourceConfiguration.Builder<R> configuration) {
    return new InformerEventSource<>(configuration.build(), context);
  }

  private static Set<ResourceID> byName(Namespace namespace) {
    return ids(Names.userSpaceOf(namespace.getMetadata().getName()));
  }

  private static Set<ResourceID> byPlace(HasMetadata object) {
    return ids(Names.userSpaceOf(object.getMetadata().getNamespace()));
  }

  private static Set<ResourceID> ofRights(RoleBinding binding) {
    var metadata = binding.getMetadata();
    return metadata.getNamespace().equals(Names.CATALOGUE_NAMESPACE)
        ? ids(CatalogueRightsDesired.userSpaceOf(metadata.getName()))
        : byPlace(binding);
  }

  private static Set<ResourceID> ids(Optional<String> userSpace) {
    return userSpace.map(ResourceID::new).map(Set::of).orElseGet(Set::of);
  }

  private static Set<ResourceID> everybody(EventSourceContext<UserSpace> context) {
    return context.getPrimaryCache().keys().collect(Collectors.toSet());
  }
}
