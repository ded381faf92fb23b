package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.Names;
import io.mlride.crds.reason.Reason;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.Operator;
import io.mlride.e2e.harness.Request;
import io.mlride.e2e.harness.Templates;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;

/** A quota limits nothing until the cluster has counted it; no Pod may slip in before. */
@Isolated("it stops the controller manager")
@ExtendWith(Journeys.class)
@Execution(ExecutionMode.SAME_THREAD)
class WallsFirstIT {
  private static final List<String> WALLS =
      List.of("resourcequotas", "limitranges", "networkpolicies", "serviceaccounts");
  private static final List<String> INSIDE = List.of("persistentvolumeclaims", "pods");
  private static final String COUNTED = "resourcequotas/status";

  @Test
  void noPodBeforeTheQuotaHasCounted(Journey journey) {
    var template = journey.catalogueTemplate(Journey.newName(), Templates.web());
    template.await(Reason.ImageResolved);
    var audit = journey.installation().audit();
    var mark = audit.mark();
    var name = "e2e-" + Journey.newName();
    var workspace =
        journey
            .installation()
            .cluster()
            .without(
                "controller-manager",
                () -> {
                  var space = journey.namedSpace(name, "");
                  var early =
                      space.workspaceMadeByAdmin(
                          "early", "imageTemplateRef: {name: %s}".formatted(template.name()));
                  early.await(Reason.SpaceBeingPrepared);
                  space.await(Reason.SpaceBeingPrepared);
                  assertThat(early.pod()).isEmpty();
                  assertThat(early.home()).isEmpty();
                  return early;
                });
    workspace.awaitRunning();

    var writes =
        audit.since(
            mark,
            request ->
                request.isIn(Names.userNamespace(name))
                    && request.isWrite()
                    && request.succeeded());
    var made =
        writes.stream()
            .filter(request -> request.isBy(Operator.ACCOUNT))
            .map(Request::kind)
            .toList();
    assertThat(made).containsAll(WALLS).containsAll(INSIDE);
    var all = writes.stream().map(Request::kind).toList();
    INSIDE.forEach(
        inside -> {
          WALLS.forEach(
              wall -> assertThat(made.indexOf(wall)).as(wall).isLessThan(made.indexOf(inside)));
          assertThat(all.indexOf(COUNTED)).as(COUNTED).isBetween(0, all.indexOf(inside));
        });
  }

  @Test
  void aUserWhoIsBeingDeletedStartsNothing(Journey journey) {
    var space = journey.space("");
    space.template("web", Templates.web());
    var late =
        journey
            .installation()
            .cluster()
            .without(
                "controller-manager",
                () -> {
                  space.deleteInForeground();
                  space.await(Reason.SpaceBeingDeleted);
                  var made = space.workspaceMadeByAdmin("late", "imageTemplateRef: {name: web}");
                  return made.await(Reason.SpaceBeingDeleted);
                });
    assertThat(late.pod()).isEmpty();
  }
}
