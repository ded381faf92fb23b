package io.mlride.e2e.harness;

import io.fabric8.kubernetes.api.model.PersistentVolumeBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimList;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.mlride.crds.Labels;
import java.util.Map;

/** Storage that does not work as it should. It goes with the journey. */
public final class Disks {
  /** A node that the cluster does not have. */
  private static final String LOST_NODE = "gone-for-good";

  private static final String HOLD = "e2e.mlride.io/hold";

  private Disks() {}

  /** A class whose disks are made by somebody who is not there; its name is returned. */
  public static String storageClass(Journey journey, String provisioner) {
    return create(journey, new StorageClassBuilder().withProvisioner(provisioner));
  }

  private static String create(Journey journey, StorageClassBuilder builder) {
    var made = builder.withNewMetadata().withName("e2e-" + Journey.newName()).endMetadata().build();
    journey.client().resource(made).create();
    journey.onEnd(() -> journey.client().resource(made).delete());
    return made.getMetadata().getName();
  }

  /**
   * From now on the disk cannot go, whoever deletes it, until {@link #letGo} or the journey's end.
   */
  public static void holdUp(Journey journey, PersistentVolumeClaim disk) {
    claims(journey, disk).withName(disk.getMetadata().getName()).edit(Disks::held);
    journey.onEnd(() -> letGo(journey, disk));
  }

  /** Lets a disk go that {@link #holdUp} holds. */
  public static void letGo(Journey journey, PersistentVolumeClaim disk) {
    claims(journey, disk).list().getItems().stream()
        .filter(it -> it.getMetadata().getUid().equals(disk.getMetadata().getUid()))
        .forEach(it -> journey.client().resource(it).edit(Disks::released));
  }

  private static PersistentVolumeClaim released(PersistentVolumeClaim disk) {
    return new PersistentVolumeClaimBuilder(disk)
        .editMetadata()
        .removeFromFinalizers(HOLD)
        .endMetadata()
        .build();
  }

  private static PersistentVolumeClaim held(PersistentVolumeClaim disk) {
    return new PersistentVolumeClaimBuilder(disk)
        .editMetadata()
        .addToFinalizers(HOLD)
        .endMetadata()
        .build();
  }

  private static NonNamespaceOperation<
          PersistentVolumeClaim, PersistentVolumeClaimList, Resource<PersistentVolumeClaim>>
      claims(Journey journey, PersistentVolumeClaim disk) {
    return journey.client().persistentVolumeClaims().inNamespace(disk.getMetadata().getNamespace());
  }

  /** A retained home disk that only a node could use which is no longer there. */
  public static String claimOnLostNode(Journey journey, Space space) {
    var name = "home-" + Journey.newName();
    var size = Map.of("storage", new Quantity("1Gi"));
    var volume =
        new PersistentVolumeBuilder()
            .withNewMetadata()
            .withName(name)
            .endMetadata()
            .withNewSpec()
            .withCapacity(size)
            .withAccessModes("ReadWriteOnce")
            .withPersistentVolumeReclaimPolicy("Retain")
            .withNewClaimRef()
            .withNamespace(space.namespace())
            .withName(name)
            .endClaimRef()
            .withNewLocal()
            .withPath("/nowhere")
            .endLocal()
            .withNewNodeAffinity()
            .withNewRequired()
            .addNewNodeSelectorTerm()
            .addNewMatchExpression()
            .withKey("kubernetes.io/hostname")
            .withOperator("In")
            .withValues(LOST_NODE)
            .endMatchExpression()
            .endNodeSelectorTerm()
            .endRequired()
            .endNodeAffinity()
            .endSpec()
            .build();
    journey.client().resource(volume).create();
    journey.onEnd(() -> journey.client().resource(volume).delete());
    var claim =
        new PersistentVolumeClaimBuilder()
            .withNewMetadata()
            .withName(name)
            .withNamespace(space.namespace())
            .withLabels(Map.of(Labels.MANAGED_BY, Labels.MLRIDE))
            .addToAnnotations("volume.kubernetes.io/selected-node", LOST_NODE)
            .endMetadata()
            .withNewSpec()
            .withAccessModes("ReadWriteOnce")
            .withStorageClassName("")
            .withVolumeName(name)
            .withNewResources()
            .addToRequests(size)
            .endResources()
            .endSpec()
            .build();
    journey.client().resource(claim).create();
    return name;
  }
}
