package io.mlride.rules;

import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.imagetemplate.ImageTemplateSpec;
import io.mlride.crds.workspace.WorkspaceSpec;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a workspace gets: what it asks for, with its template's defaults filled in.
 *
 * @param cpu reserved
 * @param memory reserved
 * @param cpuLimit most that may be used; empty: as much as the node has free
 * @param memoryLimit most that may be used
 * @param gpus extended resource name to number
 */
public record Reservation(
    Quantity cpu,
    Quantity memory,
    Optional<Quantity> cpuLimit,
    Quantity memoryLimit,
    SortedMap<String, Integer> gpus) {

  public Reservation {
    gpus = Collections.unmodifiableSortedMap(new TreeMap<>(gpus));
  }

  /** Of a workspace with this template. */
  public static Reservation of(WorkspaceSpec workspace, ImageTemplateSpec template) {
    var asked = workspace.resources();
    var defaults = template.defaults();
    var cpu = either(asked.cpu(), defaults.cpu());
    var memory = either(asked.memory(), defaults.memory());
    return new Reservation(
        cpu,
        memory,
        cpuLimit(asked.limits().cpu(), defaults.burst().cpu(), cpu),
        either(asked.limits().memory(), memory),
        new TreeMap<>(asked.gpus().isEmpty() ? defaults.gpus() : asked.gpus()));
  }

  private static Quantity either(Quantity asked, Quantity otherwise) {
    return asked == null ? otherwise : asked;
  }

  /**
   * The template's burst is a default: whoever reserves more than that may use what is reserved.
   */
  private static Optional<Quantity> cpuLimit(Quantity asked, Quantity burst, Quantity reserved) {
    return asked != null || burst == null
        ? Optional.ofNullable(asked)
        : Optional.of(Amounts.exceeds(reserved, burst) ? reserved : burst);
  }
}
