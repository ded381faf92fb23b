package io.mlride.operator.capacity;

import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import java.util.function.BiPredicate;

/**
 * Says that something changed, leaving out updates that make no difference.
 *
 * @param same whether an update from the first to the second makes no difference
 */
record Changed<T>(BiPredicate<T, T> same, Runnable changed) implements ResourceEventHandler<T> {

  @Override
  public void onAdd(T object) {
    changed.run();
  }

  @Override
  public void onUpdate(T before, T after) {
    if (!same.test(before, after)) {
      changed.run();
    }
  }

  @Override
  public void onDelete(T object, boolean lastStateUnknown) {
    changed.run();
  }
}
