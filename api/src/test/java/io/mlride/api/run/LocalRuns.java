package io.mlride.api.run;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.mlride.api.pod.LocalShell;
import io.mlride.api.pod.Outcome;
import io.mlride.api.pod.WorkspacePod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Runs on this machine, in a home of their own. */
final class LocalRuns {

  private static final Instant START = Instant.parse("2026-01-31T08:00:00Z");

  private final Path home;
  private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
  private final RunStore store;
  private final WorkspacePod pod;
  private final WorkspacePod nextPod;
  private int submitted;

  LocalRuns(Path home) {
    this.home = home;
    var shell = new LocalShell(home);
    store = new RunStore(shell);
    pod = shell.pod("uid-1");
    nextPod = shell.pod("uid-2");
  }

  RunStore store() {
    return store;
  }

  WorkspacePod pod() {
    return pod;
  }

  /** The Pod after a restart of the workspace. */
  WorkspacePod nextPod() {
    return nextPod;
  }

  void stopAll() {
    lines(store.list(pod)).forEach(run -> store.stop(pod, run.id()));
    await().until(() -> lines(store.list(pod)).stream().noneMatch(LocalRuns::runs));
  }

  static CreateRun code(String code) {
    return new CreateRun(null, code, null, "sh", null, null);
  }

  String submit(CreateRun run) {
    assertThat(exit(run)).isZero();
    return id(submitted);
  }

  int exit(CreateRun run) {
    submitted++;
    var id = id(submitted);
    var meta = new RunMeta(run.name(), run.interpreter(), run.file(), run.arguments(), START);
    try {
      var parcel = RunParcel.of(json.writeValueAsString(meta), run, home.toString(), id);
      return store.submit(pod, id, run, parcel).exit();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static String id(int number) {
    return "20260131-%09d-abcdef".formatted(number);
  }

  RunView ended(String id) {
    await().until(() -> !runs(show(id)));
    return show(id);
  }

  RunView show(String id) {
    return lines(store.show(pod, id)).get(0);
  }

  private static boolean runs(RunView run) {
    return run.state() == RunState.RUNNING;
  }

  List<RunView> lines(Outcome outcome) {
    assertThat(outcome.exit()).isZero();
    return new RunLines(json).read(outcome.text());
  }

  String output(String id) {
    try (var process = store.output(pod, id, false)) {
      var text = new String(process.output().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.exit().get()).isZero();
      return text;
    } catch (IOException | InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The process whose number the code wrote down; empty: it has ended. */
  Optional<ProcessHandle> child() {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(home.resolve("child")).strip()))
          .filter(ProcessHandle::isAlive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
