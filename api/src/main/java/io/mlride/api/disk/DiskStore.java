package io.mlride.api.disk;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.api.pod.Command;
import io.mlride.api.pod.PodShell;
import io.mlride.api.pod.WorkspacePod;
import io.mlride.api.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Measures home disks from inside. */
@ApplicationScoped
public class DiskStore {

  private static final Logger LOG = Logger.getLogger(DiskStore.class);
  private static final String LOOK = "LC_ALL=C exec df -P -k \"$1\"";

  /** A storage that hangs holds up whoever looks. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final PodShell shell;

  DiskStore(PodShell shell) {
    this.shell = shell;
  }

  /** Empty: the image has no df, or the Pod does not answer. */
  Optional<DiskSpace> measure(WorkspacePod pod) {
    try {
      var command = Command.script(LOOK, "mlride-disk", List.of(pod.home())).within(PATIENCE);
      var outcome = shell.run(pod, command);
      return outcome.exit() == 0 ? DiskSpace.read(outcome.text()) : Optional.empty();
    } catch (KubernetesClientException | ProblemException e) {
      LOG.debugf(e, "The home disk of %s cannot be measured", pod.name());
      return Optional.empty();
    }
  }
}
