package io.mlride.gateway.opening;

import io.mlride.gateway.Places;
import io.mlride.gateway.header.OwnCookie;
import io.mlride.gateway.page.Answers;
import io.mlride.gateway.page.Pages;
import io.mlride.gateway.route.Router;
import io.mlride.gateway.session.DatabaseLink;
import io.mlride.gateway.visit.Visit;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Sends browsers to the portal, and lets them in with the code that they bring from there. */
@ApplicationScoped
public class OpeningDoor {

  private static final Logger LOG = Logger.getLogger(OpeningDoor.class);
  private static final int OPENING_SECONDS = 600;

  private final OpeningStore store;
  private final DatabaseLink database;
  private final Router router;
  private final Pages pages;
  private final Vertx vertx;
  private final Clock clock;
  private final String portal;

  OpeningDoor(
      OpeningStore store,
      DatabaseLink database,
      Router router,
      Pages pages,
      Vertx vertx,
      Clock clock,
      Places places) {
    this.store = store;
    this.database = database;
    this.router = router;
    this.pages = pages;
    this.vertx = vertx;
    this.clock = clock;
    this.portal = places.portal().replaceFirst("/$", "");
  }

  /** Begins: the browser goes to the portal, with a state that only it can answer for. */
  public void begin(Visit visit) {
    if (database.isAway()) {
      pages.passing(visit.request(), "database");
      return;
    }
    var path = visit.target();
    var wanted = cookie(visit).map(before -> before.instead(path)).orElseGet(() -> Wanted.of(path));
    setCookie(visit, OwnCookie.OPENING.set(visit.prefix(), wanted.cookie(), OPENING_SECONDS));
    Answers.redirect(
        visit.request(),
        "%s/open?host=%s&state=%s"
            .formatted(
                portal, URLEncoder.encode(visit.place(), StandardCharsets.UTF_8), wanted.state()));
  }

  private static Optional<Wanted> cookie(Visit visit) {
    return visit.cookie(OwnCookie.OPENING).flatMap(Wanted::parse);
  }

  private static void setCookie(Visit visit, String cookie) {
    visit.request().response().headers().add("Set-Cookie", cookie);
  }

  /** Ends: the browser comes back with a code. */
  public void end(Visit visit, String code) {
    var wanted = cookie(visit);
    var asked = new Asked(code, visit.place(), wanted.map(Wanted::state), router.uid(visit.app()));
    var now = clock.instant();
    visit.request().pause();
    vertx
        .executeBlocking(() -> store.redeem(asked, now), false)
        .onSuccess(redeemed -> answer(visit, wanted, redeemed))
        .onFailure(
            failure -> {
              LOG.debug("A code could not be redeemed", failure);
              pages.notice(visit.request(), 503, "database");
            });
  }

  private void answer(Visit visit, Optional<Wanted> wanted, Redeemed redeemed) {
    if (redeemed instanceof Redeemed.Begun begun) {
      LOG.infof("Account %s opened workspace %s", begun.account(), begun.workspace());
      setCookie(visit, OwnCookie.SESSION.set(visit.prefix(), begun.secret()));
      setCookie(visit, OwnCookie.OPENING.set(visit.prefix(), "", 0));
      Answers.redirect(
          visit.request(),
          visit.prefix()
              + wanted
                  .map(Wanted::path)
                  .filter(path -> !path.isEmpty() && !path.equals("/"))
                  .orElseGet(() -> router.startPath(visit.app())));
    } else if (redeemed instanceof Redeemed.Refused refused) {
      LOG.infof("A code for %s was refused: %s", visit.place(), refused.why());
      pages.refused(visit.request(), refused.why().name().toLowerCase(Locale.ROOT));
    }
  }

  /** Forgets the session's cookie. */
  public void forget(Visit visit) {
    setCookie(visit, OwnCookie.SESSION.set(visit.prefix(), "", 0));
  }
}
