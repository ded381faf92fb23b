package io.mlride.api.quota;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.api.cluster.TemplateLookup;
import io.mlride.api.problem.ClusterRefusal;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.api.space.SpaceAccess;
import io.mlride.api.space.Spaces;
import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.workspace.ImageTemplateRef;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceSpec;
import io.mlride.crds.workspace.WorkspaceSpecBuilder;
import io.mlride.rules.Amounts;
import io.mlride.rules.Demand;
import io.mlride.rules.Reservation;
import io.mlride.rules.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Says whether a workspace would start now, wait, or never start. */
@ApplicationScoped
public class CheckService {

  private final SpaceAccess access;
  private final Spaces spaces;
  private final TemplateLookup templates;
  private final CheckStore store;
  private final CapacityStore capacity;
  private final QueueSettings queue;
  private final Clock clock;

  CheckService(
      SpaceAccess access,
      Spaces spaces,
      TemplateLookup templates,
      CheckStore store,
      CapacityStore capacity,
      QueueSettings queue,
      Clock clock) {
    this.access = access;
    this.spaces = spaces;
    this.templates = templates;
    this.store = store;
    this.capacity = capacity;
    this.queue = queue;
    this.clock = clock;
  }

  /** What would become of it. */
  public Verdict check(String owner, CheckWorkspace asked) {
    var handle = access.handle(owner);
    var namespace = Names.userNamespace(handle);
    var existing = Optional.ofNullable(asked.name()).flatMap(it -> store.find(namespace, it));
    var refusal = refusal(handle, existing, asked);
    var wish =
        new Wish(
            asked.name(),
            asked.spec(),
            templates.find(asked.spec().imageTemplateRef(), namespace),
            existing.map(this::held).orElse(Held.NOTHING),
            refusal);
    return isReadable(refusal)
        ? Check.decide(wish, room(handle))
        : new Verdict(CheckOutcome.NEVER, reasons(refusal), null, null, null);
  }

  /**
   * Whether workspaces that ask for nothing would start now, by their template. What the nodes have
   * is read once for all of them.
   */
  public Function<ImageTemplate, CheckOutcome> starts(String handle) {
    var room = room(handle);
    return template -> Check.decide(plain(template), room).outcome();
  }

  private static Wish plain(ImageTemplate template) {
    var metadata = template.getMetadata();
    var spec =
        WorkspaceSpecBuilder.builder()
            .imageTemplateRef(new ImageTemplateRef(metadata.getName(), metadata.getNamespace()))
            .build();
    return new Wish(null, spec, Optional.of(template), Held.NOTHING, Optional.empty());
  }

  private Room room(String handle) {
    var seen = capacity.nodes();
    return new Room(
        spaces.find(handle),
        seen.nodes(),
        seen.seenUntil(),
        waiting(Names.userNamespace(handle)),
        queue.mayPass(),
        clock.instant());
  }

  private List<Waiting> waiting(String namespace) {
    return store.in(namespace).stream()
        .map(it -> Waiting.of(it, template(it), hasPod(it)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** As its status has it. */
  private static boolean hasPod(Workspace workspace) {
    return workspace.getStatus() != null && workspace.getStatus().podName() != null;
  }

  private Held held(Workspace workspace) {
    var status = workspace.getStatus();
    var hasPod = hasPod(workspace);
    var demand =
        template(workspace)
            .filter(it -> hasPod)
            .map(it -> Demand.of(Reservation.of(workspace.getSpec(), it.getSpec())))
            .orElse(Demand.NOTHING);
    var hadPod = hasPod || status != null && status.startedAt() != null;
    var storage = Amounts.of(hadPod ? workspace.getSpec().home().size() : null);
    return new Held(
        true, demand, storage, hasPod ? status.nodeName() : null, Waiting.sinceOf(workspace));
  }

  private Optional<ImageTemplate> template(Workspace workspace) {
    return templates.find(
        workspace.getSpec().imageTemplateRef(), workspace.getMetadata().getNamespace());
  }

  private Optional<ProblemException> refusal(
      String handle, Optional<Workspace> existing, CheckWorkspace asked) {
    WorkspaceSpec spec = asked.spec();
    try {
      existing.ifPresentOrElse(
          it -> store.tryChange(it, spec),
          () -> store.tryCreate(Names.userNamespace(handle), asked.name(), spec));
      return Optional.empty();
    } catch (KubernetesClientException e) {
      var problem = ClusterRefusal.of(e);
      return switch (problem.type()) {
        case REFUSED, INVALID_REQUEST, OVER_QUOTA -> Optional.of(problem);
        // The space is not there yet, or the cache is behind: the rules say the former.
        case NOT_FOUND, FAULT, CHANGED_MEANWHILE, ALREADY_EXISTS, CONFLICT -> Optional.empty();
        default -> throw problem;
      };
    }
  }

  /** Amounts that are none cannot be added up. */
  private static boolean isReadable(Optional<ProblemException> refusal) {
    return refusal.filter(it -> it.type() != ProblemType.OVER_QUOTA).isEmpty();
  }

  private static List<CheckReason> reasons(Optional<ProblemException> refusal) {
    return Check.refused(refusal.orElseThrow(), List.of());
  }
}
