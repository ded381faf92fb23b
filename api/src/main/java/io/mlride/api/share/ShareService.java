package io.mlride.api.share;

import io.mlride.api.access.Caller;
import io.mlride.api.audit.AuditNotes;
import io.mlride.api.pod.Place;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.database.account.Account;
import io.mlride.database.account.Accounts;
import io.mlride.database.share.Share;
import io.mlride.database.share.Shares;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shares workspaces with others, and stops sharing them. */
@ApplicationScoped
class ShareService {

  private static final Duration LONGEST = Duration.ofDays(30);

  private final SharingSettings settings;
  private final Shares shares;
  private final Accounts accounts;
  private final AuditNotes notes;
  private final Clock clock;

  ShareService(
      SharingSettings settings, Shares shares, Accounts accounts, AuditNotes notes, Clock clock) {
    this.settings = settings;
    this.shares = shares;
    this.accounts = accounts;
    this.notes = notes;
    this.clock = clock;
  }

  /**
   * A share.
   *
   * @param isNew false: there was one, whose time changed
   */
  record Shared(ShareView view, boolean isNew) {}

  /** Shares a workspace of the caller's. */
  @Transactional
  Shared share(Caller owner, Place place, CreateShare wanted) {
    if (!settings.enabled()) {
      throw ProblemException.of(
          ProblemType.FORBIDDEN,
          "Sharing is switched off here. Whoever runs this installation can switch it on"
              + " (mlride.sharing.enabled).");
    }
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var until = wanted.until().truncatedTo(ChronoUnit.SECONDS);
    refuseTime(until, now);
    // Two requests of an owner take turns, so that nobody gets two shares.
    accounts.locked(owner.account());
    var guest = guest(owner, wanted.guest());
    notes.add(deed -> deed.detail("guest=%s, until=%s".formatted(guest.id, until)));
    var workspace = UUID.fromString(place.uid());
    var before = shares.current(workspace, guest.id, now);
    if (before.isPresent()) {
      before.get().until = until;
      return new Shared(ShareView.of(before.get(), guest.handle), false);
    }
    shares.end(workspace, guest.id);
    var share = new Share();
    share.id = UUID.randomUUID();
    share.workspaceUid = workspace;
    share.ownerId = owner.account();
    share.guestId = guest.id;
    share.grantedAt = now;
    share.until = until;
    shares.persist(share);
    return new Shared(ShareView.of(share, guest.handle), true);
  }

  private static void refuseTime(Instant until, Instant now) {
    var last = now.plus(LONGEST);
    if (!until.isAfter(now) || until.isAfter(last)) {
      throw ProblemException.invalid(
          "/until",
          "A share ends in the future and within %d days, at the latest at %s."
              .formatted(LONGEST.toDays(), last));
    }
  }

  private Account guest(Caller owner, String handle) {
    var guest =
        accounts
            .withHandle(handle)
            .orElseThrow(
                () ->
                    ProblemException.invalid(
                        "/guest", "Nobody here has this handle. Ask them how theirs is spelt."));
    if (guest.id.equals(owner.account())) {
      throw ProblemException.invalid("/guest", "This is you: it is your workspace already.");
    }
    if (guest.suspendedAt != null) {
      throw ProblemException.invalid(
          "/guest", "This account is suspended, and can use nothing until an admin lifts that.");
    }
    return guest;
  }

  /** Whom a workspace is shared with. */
  @Transactional
  List<ShareView> of(Place place) {
    var rows = shares.of(UUID.fromString(place.uid()), clock.instant());
    Map<UUID, String> handles =
        rows.isEmpty()
            ? Map.of()
            : accounts.list("id in ?1", rows.stream().map(row -> row.guestId).toList()).stream()
                .collect(Collectors.toMap(row -> row.id, row -> row.handle));
    return rows.stream().map(row -> ShareView.of(row, handles.get(row.guestId))).toList();
  }

  /** Ends a share of a workspace, and with it what was opened by it; it may be gone already. */
  @Transactional
  void end(Place place, UUID id) {
    shares.delete("id = ?1 and workspaceUid = ?2", id, UUID.fromString(place.uid()));
  }
}
