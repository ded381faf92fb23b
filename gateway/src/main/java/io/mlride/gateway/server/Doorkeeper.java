package io.mlride.gateway.server;

import io.mlride.gateway.header.OwnCookie;
import io.mlride.gateway.opening.OpeningDoor;
import io.mlride.gateway.page.Answers;
import io.mlride.gateway.page.Pages;
import io.mlride.gateway.route.Router;
import io.mlride.gateway.rule.CrossSiteRules;
import io.mlride.gateway.session.Found;
import io.mlride.gateway.session.KnownSession;
import io.mlride.gateway.session.Sessions;
import io.mlride.gateway.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets those in who have a session, and sends the others the right way. */
@ApplicationScoped
public class Doorkeeper {

  private final Sessions sessions;
  private final Router router;
  private final OpeningDoor opening;
  private final Pages pages;

  Doorkeeper(Sessions sessions, Router router, OpeningDoor opening, Pages pages) {
    this.sessions = sessions;
    this.router = router;
    this.opening = opening;
    this.pages = pages;
  }

  /** Goes on with the session of the browser; without one it answers itself. */
  public void admit(Visit visit, Consumer<KnownSession> inside) {
    var secret = visit.cookie(OwnCookie.SESSION);
    if (secret.isEmpty()) {
      outside(visit);
      return;
    }
    var refusal = CrossSiteRules.refusal(visit.facts(), visit.origin());
    if (refusal.isPresent()) {
      Answers.text(visit.request(), 403, refusal.get());
      return;
    }
    visit.request().pause();
    sessions
        .find(secret.get(), visit.place())
        .onSuccess(found -> judge(visit, found, inside))
        .onFailure(failure -> away(visit));
  }

  private void judge(Visit visit, Found found, Consumer<KnownSession> inside) {
    if (found instanceof Found.Good good && isFor(good.session(), visit)) {
      inside.accept(good.session());
    } else if (found instanceof Found.Away) {
      away(visit);
    } else {
      outside(visit);
    }
  }

  /** A workspace that was made again under the same name is another one. */
  private boolean isFor(KnownSession session, Visit visit) {
    var there = router.uid(visit.app());
    return there.isEmpty() || there.equals(Optional.of(session.facts().workspace()));
  }

  private void away(Visit visit) {
    if (visit.facts().isNavigation()) {
      pages.passing(visit.request(), "database");
    } else {
      Answers.text(visit.request(), 503, "The user database does not answer. Try again soon.");
    }
  }

  /** Somebody who comes to a page is asked to log in; a script in a page is told. */
  private void outside(Visit visit) {
    if (visit.facts().isNavigation()) {
      opening.begin(visit);
    } else {
      Answers.text(visit.request(), 401, "You are not logged in here. Load the page again.");
    }
  }
}
