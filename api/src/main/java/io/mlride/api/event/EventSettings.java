package io.mlride.api.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of live changes. */
@ConfigMapping(prefix = "mlride.events")
public interface EventSettings {
  /** How often a stream without changes shows that it is alive. */
  @WithDefault("15s")
  Duration heartbeatEvery();

  /** How often is looked whether those who listen may still listen. */
  @WithDefault("5s")
  Duration lookEvery();

  /** How many changes are kept for those who come back. */
  @WithDefault("10000")
  int kept();

  /** How many changes wait for one who reads slowly, before everything is sent anew. */
  @WithDefault("256")
  int waiting();

  /** How many streams a person may have open. */
  @WithDefault("30")
  int streams();
}
