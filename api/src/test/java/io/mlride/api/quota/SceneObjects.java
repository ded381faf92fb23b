package io.mlride.api.quota;

import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.ConditionStatus;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateSpec;
import io.mlride.crds.imagetemplate.ImageTemplateStatusBuilder;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.userspace.RetainedHome;
import io.mlride.crds.userspace.SpaceState;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceSpecBuilder;
import io.mlride.crds.userspace.UserSpaceStatusBuilder;
import io.mlride.database.capacity.Amount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a scene is made of. */
final class SceneObjects {

  private SceneObjects() {}

  /** Of a node that nobody uses. */
  static Map<String, Amount> resources(String cpu, String memory) {
    var resources = new HashMap<String, Amount>();
    resources.put("cpu", new Amount(millis(cpu), 0));
    resources.put("memory", new Amount(whole(memory), 0));
    resources.put("pods", new Amount(110, 3));
    return resources;
  }

  /** Uses all but this much of a node. */
  static void leave(Map<String, Amount> resources, String cpu, String memory) {
    var cpus = resources.get("cpu").allocatable();
    var bytes = resources.get("memory").allocatable();
    resources.put("cpu", new Amount(cpus, cpus - millis(cpu)));
    resources.put("memory", new Amount(bytes, bytes - whole(memory)));
  }

  private static long millis(String cpu) {
    return Quantity.parse(cpu).getNumericalAmount().movePointRight(3).longValueExact();
  }

  private static long whole(String bytes) {
    return Quantity.parse(bytes).getNumericalAmount().longValueExact();
  }

  /**
   * A template.
   *
   * @param reason what its status says; null: nothing yet
   */
  static ImageTemplate template(ImageTemplateSpec spec, String reason) {
    var template = new ImageTemplate();
    template.getMetadata().setName("minimal");
    template.setSpec(spec);
    if (reason != null) {
      var known = Reason.valueOf(reason);
      var arguments = new HashMap<>(Map.of("image", "registry.test/minimal:1.0"));
      if (known == Reason.ImageMissing) {
        arguments.put("template", "minimal");
      }
      var holds = known == Reason.ImageResolved ? ConditionStatus.True : ConditionStatus.False;
      template.setStatus(
          ImageTemplateStatusBuilder.builder()
              .conditions(List.of(condition(known, arguments, holds)))
              .build());
    }
    return template;
  }

  /** A space that is ready. */
  static UserSpace space(
      SpaceState state,
      boolean leaving,
      Map<String, Quantity> hard,
      Map<String, Quantity> used,
      List<RetainedHome> retained) {
    var space = new UserSpace();
    space.getMetadata().setName("alice");
    space.getMetadata().setDeletionTimestamp(leaving ? Scene.NOW.toString() : null);
    space.setSpec(UserSpaceSpecBuilder.builder().owner("alice").desiredState(state).build());
    var ready =
        condition(Reason.SpaceReady, Map.of("namespace", "mlride-u-alice"), ConditionStatus.True);
    space.setStatus(
        UserSpaceStatusBuilder.builder()
            .hard(hard)
            .used(used)
            .retainedHomes(retained)
            .conditions(List.of(ready))
            .build());
    return space;
  }

  private static Condition condition(
      Reason reason, Map<String, String> arguments, ConditionStatus status) {
    return new Condition(
        "Ready", status, reason.name(), reason.explain(arguments).message(), 1L, Scene.NOW);
  }
}
