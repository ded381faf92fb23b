package io.mlride.api.look;

import io.mlride.database.activity.Activities;
import io.mlride.database.activity.Use;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Writes down what looks at Pods found. */
@ApplicationScoped
class LookStore {

  private final Activities activities;

  LookStore(Activities activities) {
    this.activities = activities;
  }

  @Transactional
  void write(UUID workspace, Verdict verdict, Instant now) {
    verdict.use().ifPresent(sign -> activities.used(new Use(workspace, now, sign)));
    verdict
        .cpu()
        .ifPresent(cpu -> activities.cpuSampled(workspace, cpu.samples().text(), cpu.at()));
    verdict.gpu().ifPresent(gpu -> activities.gpuSampled(workspace, gpu.text()));
    verdict.seen().forEach(what -> activities.seen(workspace, what, now));
    verdict.runsOver().ifPresent(begun -> activities.runsOver(workspace, begun));
  }
}
