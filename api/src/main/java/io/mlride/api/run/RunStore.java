package io.mlride.api.run;

import io.mlride.api.pod.Command;
import io.mlride.api.pod.Outcome;
import io.mlride.api.pod.PodProcess;
import io.mlride.api.pod.PodShell;
import io.mlride.api.pod.Scripts;
import io.mlride.api.pod.WorkspacePod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Begins and looks after runs by scripts in the workspace, which go on without this service. */
@ApplicationScoped
public class RunStore {

  private static final String SCRIPT = Scripts.read(RunStore.class, "runs.sh");
  private static final String KEEPER = Scripts.read(RunStore.class, "keep.sh");

  /** A home that does not answer holds up whoever looks. */
  private static final Duration LOOK = Duration.ofSeconds(15);

  private final PodShell shell;

  RunStore(PodShell shell) {
    this.shell = shell;
  }

  Outcome submit(WorkspacePod pod, String id, CreateRun run, RunParcel parcel) {
    var further = new ArrayList<String>();
    further.add(String.valueOf(parcel.bytes().length));
    further.add(String.valueOf(parcel.meta()));
    further.add(String.valueOf(parcel.code()));
    further.add(run.interpreter());
    further.add(Objects.requireNonNullElse(run.file(), ""));
    further.add(KEEPER);
    parcel.words().forEach(size -> further.add(String.valueOf(size)));
    return shell.run(pod, command(pod, "submit", id, further), parcel.bytes());
  }

  Outcome list(WorkspacePod pod) {
    return shell.run(pod, command(pod, "list", "", List.of()));
  }

  Outcome show(WorkspacePod pod, String id) {
    return shell.run(pod, command(pod, "show", id, List.of()));
  }

  /** Writes a word when any run goes on. */
  Outcome going(WorkspacePod pod) {
    return shell.run(pod, command(pod, "going", "", List.of()).within(LOOK));
  }

  Outcome stop(WorkspacePod pod, String id) {
    return shell.run(pod, command(pod, "stop", id, List.of()));
  }

  Outcome delete(WorkspacePod pod, String id) {
    return shell.run(pod, command(pod, "delete", id, List.of()));
  }

  PodProcess output(WorkspacePod pod, String id, boolean follow) {
    var command = command(pod, "output", id, List.of(String.valueOf(follow)));
    return shell.start(pod, follow ? command.lasting() : command);
  }

  private static Command command(WorkspacePod pod, String what, String id, List<String> further) {
    var arguments = new ArrayList<>(List.of(what, pod.home(), pod.uid(), id));
    arguments.addAll(further);
    return Command.script(SCRIPT, "mlride-runs", arguments);
  }
}
