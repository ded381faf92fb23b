package io.mlride.rules;

import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.imagetemplate.Burst;
import io.mlride.crds.imagetemplate.Defaults;
import io.mlride.crds.imagetemplate.Image;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateSpecBuilder;
import io.mlride.crds.imagetemplate.Maximum;
import io.mlride.crds.imagetemplate.Minimum;
import io.mlride.crds.workspace.Limits;
import io.mlride.crds.workspace.Resources;
import io.mlride.crds.workspace.WorkspaceSpec;
import io.mlride.crds.workspace.WorkspaceSpecBuilder;
import java.util.Map;

/** A template, and workspaces that ask for something of it. */
final class Asked {

  static final Resources NOTHING = Resources.NONE;

  private Asked() {}

  static Resources of(String cpu, String memory) {
    return new Resources(Quantity.parse(cpu), Quantity.parse(memory), null, null);
  }

  static Resources gpus(Map<String, Integer> gpus) {
    return new Resources(null, null, gpus, null);
  }

  static Resources limited(String cpu, String memory) {
    return new Resources(null, null, null, new Limits(Quantity.parse(cpu), Quantity.parse(memory)));
  }

  static WorkspaceSpec workspace(Resources resources) {
    return WorkspaceSpecBuilder.builder().resources(resources).build();
  }

  /** Gives 1 CPU, 2Gi and a GPU, bursts to 2 CPU; from 500m and 512Mi up to 4 CPU, 8Gi, 2 GPUs. */
  static ImageTemplate template() {
    var template = new ImageTemplate();
    template.getMetadata().setName("minimal");
    template.setSpec(
        ImageTemplateSpecBuilder.builder()
            .image(new Image("registry.test/minimal", "1.0", null, null, null))
            .defaults(
                new Defaults(
                    Quantity.parse("1"),
                    Quantity.parse("2Gi"),
                    Map.of("nvidia.com/gpu", 1),
                    new Burst(Quantity.parse("2"))))
            .minimum(new Minimum(Quantity.parse("500m"), null))
            .maximum(
                new Maximum(
                    Quantity.parse("4"), Quantity.parse("8Gi"), Map.of("nvidia.com/gpu", 2)))
            .build());
    return template;
  }

  static Reservation reservation(Resources resources) {
    return Reservation.of(workspace(resources), template().getSpec());
  }
}
