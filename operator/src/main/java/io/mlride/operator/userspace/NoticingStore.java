package io.mlride.operator.userspace;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.mlride.operator.cache.PrunedStore;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Tells when something that matters of the objects it keeps has changed.
 *
 * @param <T> kind of the objects
 */
final class NoticingStore<T extends HasMetadata> extends PrunedStore<T> {
  private final Function<T, ?> matters;
  private final Runnable changed;

  /**
   * @param prune makes a smaller object of the same name, namespace, uid and resource version
   * @param matters the part of which a change is told, with an equals of its own
   * @param changed is told; must return at once
   */
  NoticingStore(UnaryOperator<T> prune, Function<T, ?> matters, Runnable changed) {
    super(prune);
    this.matters = matters;
    this.changed = changed;
  }

  @Override
  public T put(String key, T object) {
    var before = super.put(key, object);
    if (before == null || !matters.apply(before).equals(matters.apply(object))) {
      changed.run();
    }
    return before;
  }

  @Override
  public T remove(String key) {
    var before = super.remove(key);
    changed.run();
    return before;
  }
}
