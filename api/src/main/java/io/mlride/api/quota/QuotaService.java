package io.mlride.api.quota;

import io.mlride.api.space.SpaceAccess;
import io.mlride.api.space.Spaces;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceStatus;
import jakarta.enterprise.context.ApplicationScoped;

/** Says what somebody may have, and what there is. */
@ApplicationScoped
public class QuotaService {

  private final SpaceAccess access;
  private final Spaces spaces;
  private final CapacityStore capacity;

  QuotaService(SpaceAccess access, Spaces spaces, CapacityStore capacity) {
    this.access = access;
    this.spaces = spaces;
    this.capacity = capacity;
  }

  /** The quota of the caller, or of somebody else for admins. */
  public QuotaView quota(String owner) {
    var handle = access.handle(owner);
    var status = spaces.find(handle).map(UserSpace::getStatus).orElse(UserSpaceStatus.NONE);
    return QuotaNumbers.view(handle, status);
  }

  /** What the cluster has. */
  public CapacityView capacity() {
    return capacity.capacity();
  }
}
