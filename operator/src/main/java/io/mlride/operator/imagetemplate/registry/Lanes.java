package io.mlride.operator.imagetemplate.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A queue and at most one thread for each registry: one that hangs holds up nobody but itself. How
 * many there are is up to the admins, who write the catalogue and the list of known registries.
 */
final class Lanes {
  private static final long KEEP_THREAD_SECONDS = 10;

  private final Map<String, ThreadPoolExecutor> lanes = new ConcurrentHashMap<>();

  /** Has the work done after what waits for the same registry. */
  void add(String registry, Runnable work) {
    lanes.computeIfAbsent(registry, Lanes::lane).execute(work);
  }

  /** Takes out all that waits for a registry. */
  List<Runnable> drain(String registry) {
    var waiting = new ArrayList<Runnable>();
    lanes.get(registry).getQueue().drainTo(waiting);
    return waiting;
  }

  void stop() {
    lanes.values().forEach(ThreadPoolExecutor::shutdownNow);
    lanes.clear();
  }

  private static ThreadPoolExecutor lane(String registry) {
    var lane =
        new ThreadPoolExecutor(
            1,
            1,
            KEEP_THREAD_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              var thread = new Thread(work, "registry-" + registry);
              thread.setDaemon(true);
              return thread;
            });
    lane.allowCoreThreadTimeOut(true);
    return lane;
  }
}
