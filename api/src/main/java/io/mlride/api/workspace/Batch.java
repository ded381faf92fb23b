package io.mlride.api.workspace;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.api.problem.ClusterRefusal;
import io.mlride.api.problem.FieldError;
import io.mlride.api.problem.Problem;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Does something with several, each by itself. */
final class Batch {

  /** The most at once. */
  static final int MOST = 50;

  private Batch() {}

  /**
   * Runs a step for each item. A cluster that does not answer is asked once, not fifty times.
   *
   * @param name of an item, for its outcome
   * @param pointer of the n-th item in the request
   */
  static <T> BatchOutcome run(
      List<T> items,
      Function<T, String> name,
      Function<Integer, String> pointer,
      BiFunction<T, Integer, ItemOutcome> step) {
    var outcomes = new ArrayList<ItemOutcome>();
    ProblemException away = null;
    for (var place = 0; place < items.size(); place++) {
      var item = items.get(place);
      if (away != null) {
        outcomes.add(refused(name.apply(item), pointer.apply(place), away));
        continue;
      }
      try {
        outcomes.add(step.apply(item, place));
      } catch (ProblemException | KubernetesClientException e) {
        var problem =
            e instanceof ProblemException known
                ? known
                : ClusterRefusal.of((KubernetesClientException) e);
        away = problem.type() == ProblemType.UNAVAILABLE ? problem : null;
        outcomes.add(refused(name.apply(item), pointer.apply(place), problem));
      }
    }
    return new BatchOutcome(List.copyOf(outcomes));
  }

  private static ItemOutcome refused(String name, String pointer, ProblemException problem) {
    var type = problem.type();
    var errors =
        problem.errors().stream()
            .map(error -> new FieldError(pointer + error.pointer(), error.detail()))
            .toList();
    return new ItemOutcome(
        name,
        type.status(),
        null,
        new Problem(
            type.uri(), type.title(), type.status(), problem.getMessage(), null, errors, null));
  }
}
