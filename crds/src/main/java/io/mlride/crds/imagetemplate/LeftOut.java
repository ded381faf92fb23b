package io.mlride.crds.imagetemplate;

import io.mlride.crds.packages.Packages;
import java.util.Set;

/**
 * Tells the serialiser to leave out an object that says nothing. In Java such an object is there,
 * so that nobody has to ask for null; in a manifest it is absent, because with server-side apply
 * whoever writes a field owns it, an empty one too.
 */
final class LeftOut {
  private static final Set<Object> SAYING_NOTHING =
      Set.of(
          Packages.NONE,
          Minimum.DEFAULT,
          Defaults.DEFAULT,
          Maximum.NONE,
          Burst.NONE,
          TemplateHome.DEFAULT,
          IdlePolicy.NONE);

  /** Jackson's convention: a value that equals the filter is not written. */
  @Override
  public boolean equals(Object value) {
    return value == null || SAYING_NOTHING.contains(value);
  }

  @Override
  public int hashCode() {
    return SAYING_NOTHING.hashCode();
  }
}
