package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.e2e.harness.Database;
import io.mlride.e2e.harness.Eventually;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.Templates;
import io.mlride.e2e.harness.TestWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;

/** The history has an end for everything that ended, whoever was away meanwhile. */
@Isolated("it stops the database")
@ExtendWith(Journeys.class)
@Execution(ExecutionMode.SAME_THREAD)
class RecorderIT {
  private static final String END_OF_WORKSPACE =
      "select count(*), count(deleted_at), count(*) filter (where deleted_at_estimated)"
          + " from history.workspace where uid = '%s'";
  private static final String ENDS_OF_RUNS =
      "select count(*), count(ended_at), count(*) filter (where end_estimated)"
          + " from history.run where workspace_uid = '%s'";

  @Test
  void whatEndedWhileNobodyWatchedHasAnEstimatedEnd(Journey journey) {
    var installation = journey.installation();
    var database = installation.database();
    var space = journey.space("");
    space.template("web", Templates.web());
    var stays = space.workspace("stays", "imageTemplateRef: {name: web}").awaitRunning();
    var goes = space.workspace("goes", "imageTemplateRef: {name: web}").awaitRunning();
    var uidOfOneThatGoes = uid(goes);
    awaitRows(database, uid(stays), "1|0|0", "1|0|0");
    awaitRows(database, uidOfOneThatGoes, "1|0|0", "1|0|0");

    database.whileDown(
        () ->
            installation
                .operator()
                .whileKilled(
                    () -> {
                      goes.delete();
                      goes.awaitGone();
                    }));

    awaitRows(database, uidOfOneThatGoes, "1|1|1", "1|1|1");
    awaitRows(database, uid(stays), "1|0|0", "1|0|0");
    assertThat(
            database.query(
                ("select count(*) from history.workspace where uid = '%s'"
                        + " and last_seen_at <= deleted_at")
                    .formatted(uidOfOneThatGoes)))
        .containsExactly("1");

    var uid = uid(stays);
    stays.delete();
    stays.awaitGone();
    awaitRows(database, uid, "1|1|0", "1|1|0");
  }

  @Test
  void theTransitionsOfAStartAreThereWithoutAGap(Journey journey) {
    var database = journey.installation().database();
    var space = journey.space("");
    space.template("web", Templates.web());
    var workspace = space.workspace("one", "imageTemplateRef: {name: web}").awaitRunning();
    var sequence = String.valueOf(workspace.status().sequence());
    var uid = uid(workspace);

    database.await(
        "the last transition",
        "select max(sequence) from history.transition where workspace_uid = '%s'".formatted(uid),
        sequence);
    Eventually.see(
        "every value of the sequence is in one row",
        () ->
            database.query(
                ("select sum(sequence - first_sequence + 1) from history.transition"
                        + " where workspace_uid = '%s'")
                    .formatted(uid)),
        rows -> rows.get(0).equals(sequence));
  }

  private static void awaitRows(Database database, String uid, String workspace, String runs) {
    database.await("workspace " + uid, END_OF_WORKSPACE.formatted(uid), workspace);
    database.await("its runs", ENDS_OF_RUNS.formatted(uid), runs);
  }

  private static String uid(TestWorkspace workspace) {
    return workspace.get().getMetadata().getUid();
  }
}
