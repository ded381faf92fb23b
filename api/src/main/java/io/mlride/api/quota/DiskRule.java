package io.mlride.api.quota;

import io.mlride.crds.Names;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.userspace.RetainedHome;
import io.mlride.rules.Amounts;
import io.mlride.rules.QuotaKeys;
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

  private static Optional<CheckReason> full(Wish wish, Room room) {
    var key = QuotaKeys.STORAGE;
    var asked = Amounts.of(wish.spec().home().size());
    var used = room.used(key, wish.held());
    return room.hard(key)
        .filter(hard -> used.add(asked).compareTo(hard) > 0)
        .map(
            hard ->
                CheckReason.of(
                        asked.compareTo(hard) > 0 ? CheckOutcome.NEVER : CheckOutcome.WAITS,
                        Field.of(key),
                        Reason.StorageQuotaFull.explain(
                            Map.of(
                                "hard", Amounts.read(hard, key),
                                "used", Amounts.read(used, key),
                                "asked", Amounts.read(asked, key))))
                    .amounts(
                        QuotaKeys.inWords(key),
                        Amounts.read(asked, key),
                        Amounts.read(hard.subtract(used).max(java.math.BigDecimal.ZERO), key)));
  }
}
