package io.mlride.database.history;

import static io.mlride.database.history.HistoryRows.START;
import static io.mlride.database.history.HistoryRows.gap;
import static io.mlride.database.history.HistoryRows.transition;
import static io.mlride.database.history.HistoryRows.workspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mlride.database.observation.Observations;
import io.mlride.database.observation.Subject;
import io.mlride.database.testing.DatabaseResource;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestTransaction
class HistoryTest {

  @Inject RecordedWorkspaces workspaces;
  @Inject Transitions transitions;
  @Inject Observations observations;
  @Inject EntityManager entityManager;

  private final UUID uid = UUID.randomUUID();

  @Test
  void theSameSequenceWrittenTwiceIsOneRow() {
    workspaces.write(workspace(uid, 1, "Pending"));
    transitions.write(transition(uid, 1, "Pending"));
    transitions.write(transition(uid, 1, "Running"));

    assertThat(transitions.of(uid, Long.MAX_VALUE, 10))
        .singleElement()
        .extracting(row -> row.phase)
        .isEqualTo("Pending");
  }

  @Test
  void aGapIsOneRowAndNothingIsWrittenIntoIt() {
    workspaces.write(workspace(uid, 7, "Running"));
    transitions.write(transition(uid, 2, "Pending"));
    transitions.write(gap(uid, 3, 6));
    transitions.write(gap(uid, 3, 6));
    transitions.write(transition(uid, 5, "Pulling"));
    transitions.write(transition(uid, 7, "Running"));

    assertThat(transitions.of(uid, Long.MAX_VALUE, 10))
        .extracting(row -> row.firstSequence, row -> row.sequence, row -> row.notObserved)
        .containsExactly(tuple(7L, 7L, false), tuple(3L, 6L, true), tuple(2L, 2L, false));
  }

  @Test
  void transitionsArePagedBySequence() {
    workspaces.write(workspace(uid, 5, "Running"));
    for (var sequence = 1; sequence <= 5; sequence++) {
      transitions.write(transition(uid, sequence, "Pending"));
    }

    assertThat(transitions.of(uid, 5, 2)).extracting(row -> row.sequence).containsExactly(4L, 3L);
  }

  @Test
  void anOlderSequenceNeverOverwritesANewerOne() {
    workspaces.write(workspace(uid, 5, "Running"));
    workspaces.write(workspace(uid, 4, "Starting"));

    assertThat(row().phase).isEqualTo("Running");
    assertThat(row().sequence).isEqualTo(5);
  }

  @Test
  void aDeletedWorkspaceKeepsItsRowAndItsFirstEnd() {
    workspaces.write(workspace(uid, 5, "Running"));
    workspaces.end(uid, new Ending(START.plusSeconds(60), false, null));
    workspaces.end(uid, new Ending(START.plusSeconds(90), true, null));
    workspaces.write(workspace(uid, 6, "Running"));

    assertThat(row().deletedAt).isEqualTo(START.plusSeconds(60));
    assertThat(row().deletedAtEstimated).isFalse();
    assertThat(row().lastSeenAt).isEqualTo(START.plusSeconds(60));
    assertThat(row().sequence).isEqualTo(5);
    assertThat(workspaces.open()).doesNotContain(uid);
  }

  @Test
  void anEstimatedEndSaysWhenTheObjectWasLastThere() {
    workspaces.write(workspace(uid, 5, "Running"));
    observations.vouch(Subject.HISTORY, START.plusSeconds(120));
    workspaces.end(uid, new Ending(START.plusSeconds(600), true, null));

    assertThat(row().deletedAt).isEqualTo(START.plusSeconds(600));
    assertThat(row().deletedAtEstimated).isTrue();
    assertThat(row().lastSeenAt).isEqualTo(START.plusSeconds(120));
  }

  @Test
  void anExactEndReplacesAnEstimateAndStays() {
    workspaces.write(workspace(uid, 5, "Running"));
    workspaces.end(uid, new Ending(START.plusSeconds(600), true, null));
    workspaces.end(uid, new Ending(START.plusSeconds(300), false, null));
    workspaces.end(uid, new Ending(START.plusSeconds(900), true, null));

    assertThat(row().deletedAt).isEqualTo(START.plusSeconds(300));
    assertThat(row().deletedAtEstimated).isFalse();
    assertThat(row().lastSeenAt).isEqualTo(START.plusSeconds(300));
  }

  @Test
  void anEstimatedEndIsTakenBackWhenTheObjectIsSeen() {
    workspaces.write(workspace(uid, 5, "Running"));
    workspaces.end(uid, new Ending(START.plusSeconds(600), true, null));
    workspaces.write(workspace(uid, 5, "Running"));

    assertThat(row().deletedAt).isNull();
    assertThat(row().deletedAtEstimated).isFalse();
    assertThat(workspaces.open()).contains(uid);
  }

  @Test
  void aUserSeesAllWorkspacesNewestFirstByPages() {
    for (var i = 0; i < 5; i++) {
      var row = workspace(UUID.randomUUID(), i, null);
      row.userspace = "bob";
      row.createdAt = START.plusSeconds(i);
      workspaces.write(row);
    }
    workspaces.write(workspace(uid, 1, "Pending"));

    var page = workspaces.ofUserspace("bob", START.plusSeconds(4), 2);

    assertThat(page)
        .extracting(row -> row.createdAt)
        .containsExactly(START.plusSeconds(3), START.plusSeconds(2));
  }

  @Test
  void aStateLastsUntilTheNextOneOrTheDeletion() {
    workspaces.write(workspace(uid, 2, "Running"));
    transitions.write(transition(uid, 1, "Pending"));
    transitions.write(transition(uid, 2, "Running"));
    workspaces.end(uid, new Ending(START.plusSeconds(600), true, null));

    List<?> until =
        entityManager
            .createNativeQuery(
                """
                select extract(epoch from until - occurred_at)::int || ' ' || until_estimated
                from history.workspace_state where workspace_uid = :uid order by sequence
                """)
            .setParameter("uid", uid)
            .getResultList();

    assertThat(until).map(Object::toString).containsExactly("1 false", "598 true");
  }

  @Test
  void anEarlierObservationNeverReplacesALaterOne() {
    observations.vouch(Subject.HISTORY, START.plusSeconds(60));
    observations.vouch(Subject.HISTORY, START);

    assertThat(observations.seenUntil(Subject.HISTORY)).contains(START.plusSeconds(60));
    assertThat(observations.seenUntil(Subject.CAPACITY)).isEmpty();
  }

  private RecordedWorkspace row() {
    entityManager.clear();
    return workspaces.among(List.of(uid, UUID.randomUUID())).get(0);
  }
}
