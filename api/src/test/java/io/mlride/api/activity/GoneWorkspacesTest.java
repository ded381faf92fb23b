package io.mlride.api.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.api.testing.ActivityRow;
import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.OperatorsPart;
import io.mlride.api.testing.Person;
import io.mlride.api.testing.Running;
import io.mlride.crds.workspace.Phase;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ApiTest
class GoneWorkspacesTest {

  @Inject GoneWorkspaces gone;
  @Inject ActivityStore store;
  private ApiServer apiServer;
  private EmbeddedDatabase database;

  @Test
  void onlyWhatIsGoneIsForgotten() {
    var person = OperatorsPart.on(apiServer).namespace(Person.register("gerd"));
    var off = Running.workspace(apiServer.client(), person.namespace(), "off", Phase.Stopped);
    var there = UUID.fromString(off.getMetadata().getUid());
    var lost = UUID.randomUUID();
    store.runBegins(there, Instant.now());
    store.runBegins(lost, Instant.now());

    gone.clean();

    assertThat(new ActivityRow(DatabaseRows.of(database), lost).all())
        .contains(there.toString())
        .doesNotContain(lost.toString());
  }
}
