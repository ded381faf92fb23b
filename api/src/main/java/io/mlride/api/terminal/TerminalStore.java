package io.mlride.api.terminal;

import io.mlride.api.pod.Command;
import io.mlride.api.pod.PodProcess;
import io.mlride.api.pod.PodShell;
import io.mlride.api.pod.Scripts;
import io.mlride.api.pod.WorkspacePod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Starts and ends shells in workspaces. */
@ApplicationScoped
public class TerminalStore {

  private static final Logger LOG = Logger.getLogger(TerminalStore.class);
  private static final String OPEN = Scripts.read(TerminalStore.class, "open.sh");
  private static final String END = Scripts.read(TerminalStore.class, "end.sh");

  private final PodShell shell;

  TerminalStore(PodShell shell) {
    this.shell = shell;
  }

  PodProcess open(WorkspacePod pod, String name) {
    return shell.start(pod, Command.script(OPEN, "mlride-terminal", List.of(name)).withTerminal());
  }

  /** The end of a connection does not end every shell: some runtimes let it go on. */
  void end(WorkspacePod pod, String name) {
    try {
      shell.run(pod, Command.script(END, "mlride-terminal", List.of(name)));
    } catch (RuntimeException e) {
      // The Pod is gone, and the shell with it, or it cannot be reached.
      LOG.debug("A terminal may have been left behind", e);
    }
  }
}
