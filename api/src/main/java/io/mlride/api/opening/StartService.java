package io.mlride.api.opening;

import io.mlride.api.access.Via;
import io.mlride.api.app.AppsSettings;
import io.mlride.api.audit.AuditNotes;
import io.mlride.api.database.DatabaseLink;
import io.mlride.api.pod.Places;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.api.workspace.WorkspaceActions;
import io.mlride.database.account.Accounts;
import io.mlride.database.opening.AppSession;
import io.mlride.database.opening.AppSessions;
import io.mlride.database.secret.Secrets;
import io.mlride.rules.AppHost;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Starts a workspace for its owner, who came to the gateway's page that says it does not run. The
 * gateway may not start anything by itself.
 */
@ApplicationScoped
class StartService {

  /** As it is when its owner starts it by the API. */
  private static final String ACTION = "startWorkspace";

  private final AppSessions sessions;
  private final Accounts accounts;
  private final AppsSettings apps;
  private final Places places;
  private final WorkspaceActions actions;
  private final DatabaseLink database;
  private final AuditNotes notes;
  private final Clock clock;

  StartService(
      AppSessions sessions,
      Accounts accounts,
      AppsSettings apps,
      Places places,
      WorkspaceActions actions,
      DatabaseLink database,
      AuditNotes notes,
      Clock clock) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.apps = apps;
    this.places = places;
    this.actions = actions;
    this.database = database;
    this.notes = notes;
    this.clock = clock;
  }

  /** Starts what this secret has open. */
  void start(String secret) {
    database.require();
    var session =
        QuarkusTransaction.requiringNew().call(() -> good(secret)).orElseThrow(StartService::over);
    notes.add(deed -> deed.actor(session.accountId).via(Via.SESSION.word()).action(ACTION));
    var app = app(session);
    var owner =
        QuarkusTransaction.requiringNew()
            .call(() -> accounts.withHandle(app.user()))
            .map(row -> row.id)
            .orElse(null);
    notes.add(deed -> deed.object("workspace/" + app.workspace()).owner(owner));
    if (!session.accountId.equals(owner)) {
      throw ProblemException.of(
          ProblemType.FORBIDDEN,
          "Only the owner can start this workspace. Ask %s to, then reload this page."
              .formatted(app.user()));
    }
    actions.startIn(app.user(), app.workspace());
  }

  private Optional<AppSession> good(String secret) {
    return sessions
        .bySecret(Secrets.hash(secret))
        .filter(it -> !sessions.good(List.of(it.id), clock.instant()).isEmpty());
  }

  /** The workspace, if it is the very one that was opened. */
  private AppHost app(AppSession session) {
    return apps.url()
        .read(session.host)
        .filter(
            app ->
                places
                    .at(app.user(), app.workspace())
                    .filter(place -> place.uid().equals(session.workspaceUid.toString()))
                    .isPresent())
        .orElseThrow(() -> ProblemException.notFound("such workspace any more"));
  }

  private static ProblemException over() {
    return ProblemException.of(
        ProblemType.UNAUTHENTICATED,
        "Your session with this workspace is over. Reload this page to open it again.");
  }
}
