package io.mlride.api.terminal;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.auth.PortalOrigin;
import io.mlride.api.pod.Places;
import io.mlride.api.problem.ProblemException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.runtime.SecurityHttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Decides who gets a terminal before there is a WebSocket. Other sites' pages are refused here: a
 * browser lets them connect and only says who they are. It comes before the check of roles, which
 * lets a forged token fail twice.
 */
@ApplicationScoped
@Priority(SecurityHttpUpgradeCheck.BEAN_PRIORITY + 1)
public class TerminalDoor implements HttpUpgradeCheck {

  private static final Logger LOG = Logger.getLogger(TerminalDoor.class);
  private static final Set<String> PARAMETERS = Set.of("cols", "rows", "owner");

  private final Places places;
  private final PortalOrigin portal;
  private final TerminalAudit audit;

  TerminalDoor(Places places, PortalOrigin portal, TerminalAudit audit) {
    this.places = places;
    this.portal = portal;
    this.audit = audit;
  }

  @Override
  public boolean appliesTo(String endpointId) {
    return endpointId.equals(TerminalSocket.ID);
  }

  @Override
  public Uni<CheckResult> perform(HttpUpgradeContext context) {
    return context
        .securityIdentity()
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(identity -> check(context, identity))
        .onFailure(AuthenticationFailedException.class)
        .recoverWithUni(() -> unauthenticated(context));
  }

  /** A failed log-in is answered already; a second answer would be a fault in the log. */
  private static Uni<CheckResult> unauthenticated(HttpUpgradeContext context) {
    return context.httpRequest().response().ended()
        ? Uni.createFrom().nothing()
        : CheckResult.rejectUpgrade(401);
  }

  private CheckResult check(HttpUpgradeContext context, SecurityIdentity identity) {
    var request = context.httpRequest();
    var origin = request.getHeader("Origin");
    if (origin != null && !portal.is(origin, request.getHeader("Host"))) {
      return CheckResult.rejectUpgradeSync(403);
    }
    var caller = CurrentCaller.of(identity);
    if (caller.isEmpty()) {
      return CheckResult.rejectUpgradeSync(401);
    }
    if (!caller.get().mayWrite()) {
      return CheckResult.rejectUpgradeSync(403);
    }
    var size = TerminalSize.of(request.getParam("cols"), request.getParam("rows"));
    if (size == null || !knows(request)) {
      return CheckResult.rejectUpgradeSync(400);
    }
    try {
      var place = places.find(caller.get(), context.pathParam("name"), request.getParam("owner"));
      context.userData().put(Ticket.KEY, new Ticket(caller.get(), place, size));
      audit.opened(caller.get(), place, request.remoteAddress().hostAddress());
      return CheckResult.permitUpgradeSync();
    } catch (ProblemException e) {
      return CheckResult.rejectUpgradeSync(e.type().status());
    } catch (RuntimeException e) {
      LOG.error("Whether somebody gets a terminal could not be decided", e);
      return CheckResult.rejectUpgradeSync(503);
    }
  }

  private static boolean knows(HttpServerRequest request) {
    return PARAMETERS.containsAll(
        request.params().names().stream().filter(name -> !name.equals("name")).toList());
  }
}
