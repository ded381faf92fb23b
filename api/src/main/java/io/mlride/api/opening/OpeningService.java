package io.mlride.api.opening;

import io.mlride.api.access.Caller;
import io.mlride.api.app.AppsSettings;
import io.mlride.api.audit.AuditNotes;
import io.mlride.api.pod.Place;
import io.mlride.api.pod.Places;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.api.share.GuestAccess;
import io.mlride.database.account.Accounts;
import io.mlride.database.account.Sessions;
import io.mlride.database.opening.Opening;
import io.mlride.database.opening.Openings;
import io.mlride.database.secret.Secrets;
import io.mlride.database.share.Share;
import io.mlride.rules.AppHost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Decides who may open which workspace, and hands out the code for it. */
@ApplicationScoped
class OpeningService {

  private static final Duration LIFE = Duration.ofSeconds(60);

  private final AppsSettings apps;
  private final Places places;
  private final GuestAccess guests;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Openings openings;
  private final AuditNotes notes;
  private final Clock clock;

  OpeningService(
      AppsSettings apps,
      Places places,
      GuestAccess guests,
      Accounts accounts,
      Sessions sessions,
      Openings openings,
      AuditNotes notes,
      Clock clock) {
    this.apps = apps;
    this.places = places;
    this.guests = guests;
    this.accounts = accounts;
    this.sessions = sessions;
    this.openings = openings;
    this.notes = notes;
    this.clock = clock;
  }

  /** A code with which the caller's browser, and no other, comes in. */
  @Transactional
  OpeningView open(Caller caller, CreateOpening wanted) {
    // Without one nobody owns anything nor is a guest; that is told before anything else.
    var handle = caller.handle();
    var app = apps.url().read(wanted.host()).orElseThrow(OpeningService::notFound);
    var place = places.at(app.user(), app.workspace()).orElseThrow(OpeningService::notFound);
    note(app);
    var share = handle.equals(app.user()) ? Optional.<Share>empty() : share(caller, place);
    places.refuseSuspended(app.user());
    var code = Secrets.fresh();
    openings.persist(opening(caller, share.map(it -> it.id), app, place, wanted.state(), code));
    return new OpeningView(
        URI.create(apps.url().addressOf(app) + ".mlride/open?code=" + code),
        app.workspace(),
        app.user(),
        share.isPresent());
  }

  private void note(AppHost app) {
    var owner = accounts.withHandle(app.user()).map(row -> row.id).orElse(null);
    notes.add(deed -> deed.object("workspace/" + app.workspace()).owner(owner));
  }

  private Optional<Share> share(Caller caller, Place place) {
    // Being an admin opens nothing: what runs there acts in the browser of whoever looks at it.
    var share = guests.share(caller.account(), place).orElseThrow(OpeningService::notFound);
    notes.add(deed -> deed.detail("share=" + share.id));
    return Optional.of(share);
  }

  private Opening opening(
      Caller caller, Optional<UUID> share, AppHost app, Place place, String state, String code) {
    var opening = new Opening();
    opening.codeHash = Secrets.hash(code);
    opening.accountId = caller.account();
    opening.sessionId = session(caller);
    opening.shareId = share.orElse(null);
    opening.workspaceUid = UUID.fromString(place.uid());
    opening.host = apps.url().placeOf(app);
    opening.state = state;
    opening.expiresAt = clock.instant().plus(LIFE);
    return opening;
  }

  /** The caller's session, which may have ended since the request was let in. */
  private UUID session(Caller caller) {
    return caller
        .session()
        .flatMap(sessions::locked)
        .map(row -> row.id)
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemType.UNAUTHENTICATED, "Your session has ended; log in again."));
  }

  private static ProblemException notFound() {
    return ProblemException.notFound("workspace at this address that is yours or shared with you");
  }
}
