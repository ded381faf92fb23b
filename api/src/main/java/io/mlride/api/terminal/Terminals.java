package io.mlride.api.terminal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.api.activity.UseNotes;
import io.mlride.api.pod.Feature;
import io.mlride.api.pod.ImageCheck;
import io.mlride.api.pod.NotRunning;
import io.mlride.api.pod.OpenStreams;
import io.mlride.api.pod.PodProcess;
import io.mlride.api.pod.PodShell;
import io.mlride.api.pod.Pods;
import io.mlride.api.pod.StreamKind;
import io.mlride.api.pod.WorkspacePod;
import io.mlride.api.problem.ClusterRefusal;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Opens terminals and sees that nothing of them stays. */
@ApplicationScoped
public class Terminals {

  private static final Logger LOG = Logger.getLogger(Terminals.class);
  private static final int PART = 32 * 1024;

  /** One thread for each terminal, and not one of those that answer requests. */
  private final ExecutorService threads = Executors.newCachedThreadPool(Terminals::thread);

  private final Pods pods;
  private final ImageCheck image;
  private final TerminalStore store;
  private final OpenStreams streams;
  private final ObjectMapper json;
  private final UseNotes notes;

  Terminals(
      Pods pods,
      ImageCheck image,
      TerminalStore store,
      OpenStreams streams,
      ObjectMapper json,
      UseNotes notes) {
    this.pods = pods;
    this.image = image;
    this.store = store;
    this.streams = streams;
    this.json = json;
    this.notes = notes;
  }

  /** Begins a terminal and returns at once. */
  Terminal open(Ticket ticket, Screen screen) {
    var terminal = new Terminal(screen, json, ticket.size(), () -> notes.terminal(ticket.place()));
    threads.execute(() -> serve(ticket, terminal));
    return terminal;
  }

  private void serve(Ticket ticket, Terminal terminal) {
    try {
      serveCounted(ticket, terminal);
    } catch (ProblemException e) {
      terminal.finish(TerminalEnd.problem(e));
    } catch (KubernetesClientException e) {
      terminal.finish(TerminalEnd.problem(ClusterRefusal.of(e)));
    } catch (RuntimeException e) {
      if (!terminal.isOver()) {
        LOG.error("A terminal failed", e);
      }
      terminal.finish(
          TerminalEnd.problem(ProblemException.of(ProblemType.FAULT, "This is our fault.")));
    }
  }

  private void serveCounted(Ticket ticket, Terminal terminal) {
    Runnable ending = () -> terminal.finish(TerminalEnd.sessionOver());
    var slot = streams.open(ticket.caller(), ticket.place(), StreamKind.TERMINAL, ending);
    try {
      var found = pods.running(ticket.place());
      image.require(found, Feature.TERMINAL);
      serve(found, terminal);
    } finally {
      slot.close();
    }
  }

  private void serve(WorkspacePod found, Terminal terminal) {
    var name = UUID.randomUUID().toString();
    try (var shell = store.open(found, name)) {
      terminal.begin(shell);
      show(shell, terminal);
      terminal.finish(TerminalEnd.exit(PodShell.exit(shell)));
    } catch (IOException e) {
      terminal.finish(TerminalEnd.problem(NotRunning.meanwhile()));
    } finally {
      store.end(found, name);
    }
  }

  private static void show(PodProcess shell, Terminal terminal) throws IOException {
    var part = new byte[PART];
    var output = shell.output();
    for (var read = output.read(part); read >= 0; read = output.read(part)) {
      terminal.show(part, read);
    }
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "terminal");
    thread.setDaemon(true);
    return thread;
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
