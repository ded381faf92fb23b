package io.mlride.e2e.harness;

import io.mlride.testing.Repository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The machine's side of the cluster under test: its parts, and what lies in its namespaces. */
public final class Cluster {
  private final String instance;

  Cluster(String instance) {
    this.instance = instance;
  }

  /** Runs a command as root in the instance's namespaces; see {@link Command#run}. */
  public String exec(String... command) {
    return Command.of(inside(List.of(command))).run();
  }

  /** Runs a command as root in the instance's namespaces and tells how it ended. */
  public Output attempt(String... command) {
    return Command.of(inside(List.of(command))).attempt();
  }

  /** The words that run a command in the instance's namespaces. */
  List<String> inside(List<String> command) {
    var words = words("exec", "--");
    words.addAll(command);
    return words;
  }

  /** Gives an image that the node has one more name there. */
  public void nameImage(String image, String name) {
    exec(
        "ctr",
        "--address=/run/containerd/containerd.sock",
        "--namespace=k8s.io",
        "images",
        "tag",
        "--force",
        image,
        name);
  }

  /** Does something while a part, such as registry, does not run. */
  public <T> T without(String part, Supplier<T> act) {
    Command.of(words("stop-part", part)).run();
    try {
      return act.get();
    } finally {
      Command.of(words("start-part", part)).run();
    }
  }

  /** Does something while a part stands still, so that whoever asks it waits. */
  public <T> T whileHanging(String part, Supplier<T> act) {
    signal("STOP", part);
    try {
      return act.get();
    } finally {
      signal("CONT", part);
    }
  }

  /** Where the API server writes who asked it for what. */
  Path auditLog() {
    return Path.of(Command.of(words("audit-log")).run().strip());
  }

  /** The folder that holds all of the instance. */
  public Path state() {
    return auditLog().getParent().getParent();
  }

  private void signal(String signal, String part) {
    var pid = state().resolve("run").resolve(part + ".pid");
    exec("bash", "-c", "kill -" + signal + " $(cat " + pid + ")");
  }

  private List<String> words(String... command) {
    var words = new ArrayList<String>();
    words.add(Repository.root().resolve("cluster/cluster").toString());
    words.add(command[0]);
    words.add("--instance");
    words.add(instance);
    words.addAll(List.of(command).subList(1, command.length));
    return words;
  }
}
