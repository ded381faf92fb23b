package io.mlride.operator.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** As {@link RecordersAlone}, with a clock that a test moves. */
public class IdleSurroundings extends RecordersAlone {

  @Override
  public Map<String, String> getConfigOverrides() {
    var overrides = new HashMap<>(super.getConfigOverrides());
    overrides.put("mlride.activity.look-every", "10s");
    return overrides;
  }

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(MovableClock.class);
  }
}
