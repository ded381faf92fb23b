package io.mlride.api.quota;

import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.OperatorsPart;
import io.mlride.api.testing.Person;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import java.util.Map;

/** Somebody with a small quota, half of it in use, on a cluster of one node. */
final class SmallSpace {

  private static final Map<String, String> HARD =
      Map.of(
          "count/workspaces.mlride.io", "2",
          "pods", "2",
          "requests.cpu", "4",
          "requests.memory", "8Gi",
          "limits.memory", "8Gi",
          "requests.storage", "20Gi",
          "requests.nvidia.com/gpu", "1");

  private static final Map<String, String> USED =
      Map.of(
          "pods", "1", "requests.cpu", "1500m", "limits.memory", "6Gi", "requests.memory", "4Gi");

  private static final String NODE =
      """
      insert into history.node (name, schedulable, updated_at)
          values ('node-1', true, now()) on conflict do nothing;
      insert into history.node_resource (node, resource, allocatable, in_use) values
          ('node-1', 'cpu', 8000, 500), ('node-1', 'memory', 17179869184, 1073741824),
          ('node-1', 'pods', 110, 4) on conflict do nothing;
      insert into history.observation (subject, seen_until) values ('capacity', now())
          on conflict (subject) do update set seen_until = now();
      """;

  private SmallSpace() {}

  /** The recorder says that there is a node, and that it looked just now. */
  static void onOneNode(EmbeddedDatabase database) {
    new DatabaseRows(database, EmbeddedDatabase.OPERATOR).run(NODE);
  }

  /** Registers somebody whose space is ready. */
  static Person of(ApiServer apiServer, String name) {
    var operator = OperatorsPart.on(apiServer);
    var person = operator.namespace(Person.register(name));
    operator.spaceReady(person, HARD, USED);
    return person;
  }
}
