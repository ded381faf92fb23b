package io.mlride.api.space;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.mlride.api.cluster.ResourceCaches;
import io.mlride.crds.userspace.SpaceState;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceSpecBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Reads and writes UserSpaces. */
@ApplicationScoped
public class Spaces {

  private static final Logger LOG = Logger.getLogger(Spaces.class);
  private static final PatchContext MERGE = PatchContext.of(PatchType.JSON_MERGE);
  private static final int CONFLICT = 409;

  private final KubernetesClient client;
  private final ResourceCaches caches;

  Spaces(KubernetesClient client, ResourceCaches caches) {
    this.client = client;
    this.caches = caches;
  }

  /** Whether the cluster's spaces were read and are being followed. */
  public boolean isKnown() {
    return caches.userSpaces().isCurrent();
  }

  /** The space with this name, as it was seen last. */
  public Optional<UserSpace> find(String handle) {
    return caches.userSpaces().find(null, handle);
  }

  /** Makes a space; one that is there stays as it is, and a failure is left to the repair. */
  public void makeOrLeave(String handle) {
    var space = new UserSpace();
    space.getMetadata().setName(handle);
    space.setSpec(UserSpaceSpecBuilder.builder().owner(handle).build());
    try {
      client.resource(space).create();
    } catch (KubernetesClientException e) {
      if (e.getCode() != CONFLICT) {
        LOG.warnf("A space could not be made and is made later: %s", e.getMessage());
      }
    }
  }

  /** Changes whether workspaces may run in a space. */
  public void say(String handle, SpaceState state) {
    client
        .resources(UserSpace.class)
        .withName(handle)
        .patch(MERGE, "{\"spec\":{\"desiredState\":\"%s\"}}".formatted(state));
  }

  /**
   * Changes the quota of a space.
   *
   * @param quota what is to be merged into {@code spec.quota}
   * @return the space as it is now
   */
  public UserSpace grant(String handle, JsonNode quota) {
    var patch = JsonNodeFactory.instance.objectNode();
    patch.putObject("spec").set("quota", quota);
    return client.resources(UserSpace.class).withName(handle).patch(MERGE, patch.toString());
  }

  /**
   * Begins to delete a space, its namespace and all that is in it. In the foreground: the operator
   * makes the namespace block the deletion of its owner, so that the space is there as long as
   * anything of it is, and {@link #isGone} is the answer for all.
   */
  public void delete(String handle) {
    client
        .resources(UserSpace.class)
        .withName(handle)
        .withPropagationPolicy(DeletionPropagation.FOREGROUND)
        .delete();
  }

  /** Whether there is no space of this name, asked of the cluster now. */
  public boolean isGone(String handle) {
    return client.resources(UserSpace.class).withName(handle).get() == null;
  }
}
