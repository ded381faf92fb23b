package io.mlride.api.quota;

import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.api.problem.ProblemException;
import io.mlride.crds.imagetemplate.Defaults;
import io.mlride.crds.imagetemplate.Image;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateSpecBuilder;
import io.mlride.crds.imagetemplate.Maximum;
import io.mlride.crds.imagetemplate.Toleration;
import io.mlride.crds.packages.Packages;
import io.mlride.crds.userspace.RetainedHome;
import io.mlride.crds.userspace.SpaceState;
import io.mlride.crds.workspace.Home;
import io.mlride.crds.workspace.ImageTemplateRef;
import io.mlride.crds.workspace.Resources;
import io.mlride.crds.workspace.WorkspaceSpecBuilder;
import io.mlride.rules.Amounts;
import io.mlride.rules.Demand;
import io.mlride.rules.Reservation;
import io.mlride.rules.Waiting;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A wish and the room for it, which fit unless a test says otherwise. */
final class Scene extends SceneNodes<Scene> {

  static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

  private final Map<String, Quantity> hard = new TreeMap<>();
  private final Map<String, Quantity> used = new TreeMap<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<RetainedHome> retained = new ArrayList<>();
  private Optional<ProblemException> refusal = Optional.empty();
  private boolean hasTemplate = true;
  private boolean hasSpace = true;
  private boolean leaving;
  private SpaceState state = SpaceState.Active;
  private String templateReason = "ImageResolved";
  private Held held = Held.NOTHING;
  private Duration mayPass = Duration.ofMinutes(10);
  private final WorkspaceSpecBuilder spec =
      WorkspaceSpecBuilder.builder()
          .imageTemplateRef(new ImageTemplateRef("minimal", null))
          .resources(Resources.NONE)
          .packages(Packages.NONE)
          .home(Home.DEFAULT);
  private final ImageTemplateSpecBuilder template =
      ImageTemplateSpecBuilder.builder()
          .image(new Image("registry.test/minimal", "1.0", null, null, null))
          .defaults(new Defaults(Quantity.parse("1"), Quantity.parse("1Gi"), null, null));

  Scene() {
    hard("count/workspaces.mlride.io", "10").hard("pods", "4").hard("requests.cpu", "8");
    hard("requests.memory", "32Gi").hard("limits.memory", "32Gi").hard("requests.storage", "100Gi");
    node("node-1", "16", "64Gi");
  }

  Scene hard(String key, String amount) {
    hard.put(key, Quantity.parse(amount));
    return this;
  }

  Scene used(String key, String amount) {
    used.put(key, Quantity.parse(amount));
    return this;
  }

  Scene asks(String cpu, String memory) {
    spec.resources(
        new Resources(Quantity.parse(cpu), Quantity.parse(memory), spec.resources().gpus(), null));
    return this;
  }

  Scene gpu(String name, int count) {
    var asked = spec.resources();
    spec.resources(new Resources(asked.cpu(), asked.memory(), Map.of(name, count), null));
    return this;
  }

  Scene home(String size, String existing) {
    spec.home(new Home(Quantity.parse(size), null, false, existing));
    return this;
  }

  Scene holding(String cpu, String memory, String node) {
    var resources = new Resources(Quantity.parse(cpu), Quantity.parse(memory), null, null);
    var other = WorkspaceSpecBuilder.builder().resources(resources).build();
    var demand = Demand.of(Reservation.of(other, template.build()));
    held = new Held(true, demand, BigDecimal.ZERO, node, Optional.empty());
    return this;
  }

  Scene waitingItself(Duration since) {
    held = new Held(true, Demand.NOTHING, BigDecimal.ZERO, null, Optional.of(NOW.minus(since)));
    return this;
  }

  Scene holdingDisk(String size) {
    held = new Held(true, Demand.NOTHING, Amounts.of(Quantity.parse(size)), null, Optional.empty());
    return this;
  }

  Scene mayPass(Duration time) {
    mayPass = time;
    return this;
  }

  Scene packages(String... wanted) {
    spec.packages(new Packages(List.of(wanted)));
    return this;
  }

  Scene waiting(String name, Duration since, String cpu) {
    waiting.clear();
    var demand = new Demand(new TreeMap<>(Map.of("requests.cpu", new BigDecimal(cpu))));
    waiting.add(new Waiting(name, NOW.minus(since), demand));
    return this;
  }

  Scene retained(String claim) {
    retained.add(new RetainedHome(claim, Quantity.parse("1Gi")));
    return this;
  }

  Scene refused(ProblemException problem) {
    refusal = Optional.of(problem);
    return this;
  }

  Scene withoutTemplate() {
    hasTemplate = false;
    return this;
  }

  Scene templateSays(String reason) {
    templateReason = reason;
    return this;
  }

  Scene maximum(String cpu, String memory) {
    template.maximum(new Maximum(Quantity.parse(cpu), Quantity.parse(memory), null));
    return this;
  }

  Scene selector(Map<String, String> labels) {
    template.nodeSelector(labels);
    return this;
  }

  Scene tolerates(Toleration toleration) {
    template.tolerations(List.of(toleration));
    return this;
  }

  Scene withoutSpace() {
    hasSpace = false;
    return this;
  }

  Scene spaceLeaving() {
    leaving = true;
    return this;
  }

  Scene spaceState(SpaceState wanted) {
    state = wanted;
    return this;
  }

  @Override
  Scene self() {
    return this;
  }

  Verdict decide() {
    var found =
        hasTemplate
            ? Optional.of(SceneObjects.template(template.build(), templateReason))
            : Optional.<ImageTemplate>empty();
    var wish = new Wish("new", spec.build(), found, held, refusal);
    return Check.decide(
        wish,
        new Room(
            hasSpace
                ? Optional.of(SceneObjects.space(state, leaving, hard, used, retained))
                : Optional.empty(),
            nodes(),
            nodesSeen(),
            waiting,
            mayPass,
            NOW));
  }
}
