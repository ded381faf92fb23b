package io.mlride.api.quota;

import io.mlride.crds.Names;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.userspace.RetainedHome;
import io.mlride.rules.Amounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The home disk is there, or fits what is left for disks. */
final class DiskRule {

  private DiskRule() {}

  static List<CheckReason> reasons(Wish wish, Room room) {
    if (!room.isCounted()) {
      return List.of();
    }
    var existing = wish.spec().home().existing();
    if (existing != null) {
      return wish.held().exists() || retained(existing, room).isPresent()
          ? List.of()
          : List.of(
              CheckReason.of(
                  CheckOutcome.NEVER,
                  "/spec/home/existing",
                  Reason.VolumeNotFound.explain(Map.of("claim", existing))));
    }
    return kept(wish, room).or(() -> full(wish, room)).map(List::of).orElse(List.of());
  }

  private static Optional<RetainedHome> retained(String claim, Room room) {
    return room.status().retainedHomes().stream()
        .filter(home -> claim.equals(home.name()))
        .findFirst();
  }

  /** One that was kept is not to be lost by a name. */
  private static Optional<CheckReason> kept(Wish wish, Room room) {
    return Optional.ofNullable(wish.name())
        .filter(name -> !wish.held().exists())
        .map(Names::homeClaimName)
        .filter(claim -> retained(claim, room).isPresent())
        .map(
            claim ->
                CheckReason.of(
                    CheckOutcome.NEVER, "/name", Reason.HomeKept.explain(Map.of("claim", claim))));
  }

  /** A disk that is there is not counted again; the API server decides on one that is to grow. */
  private static Optional<CheckReason> full(Wish wish, Room room) {
    var size = wish.spec().home().size();
    return Amounts.of(size).compareTo(wish.held().storage()) <= 0
        ? Optional.empty()
        : room.quota(wish).shortageOfDisk(size).map(CheckReason::of);
  }
}
