package io.mlride.e2e.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.FilterWatchListDeletable;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.fabric8.kubernetes.client.readiness.Readiness;
import io.mlride.crds.Labels;
import io.mlride.crds.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The running operator. */
public final class Operator {
  /** Under this name the operator asks the API server. */
  public static final String ACCOUNT =
      "system:serviceaccount:" + Names.SYSTEM_NAMESPACE + ":mlride-operator";

  private static final int LAST_LINES = 30;

  private final KubernetesClient client;

  Operator(KubernetesClient client) {
    this.client = client;
  }

  /** Waits until an operator is ready, and no other Pod of it is left. */
  public Pod awaitReady() {
    return Eventually.see(
            "one operator, ready",
            () -> pods().list().getItems(),
            pods -> pods.size() == 1 && Readiness.isPodReady(pods.get(0)))
        .get(0);
  }

  /** Its processes on this machine, to be killed at the right moment. */
  public List<ProcessHandle> processes() {
    var id = containerId(awaitReady());
    return ProcessHandle.allProcesses().filter(process -> isIn(id, process)).toList();
  }

  /** Ends it with SIGKILL, and returns when a new one is ready. */
  public void kill(List<ProcessHandle> processes) {
    var before = restarts();
    processes.forEach(ProcessHandle::destroyForcibly);
    Eventually.see("the kubelet started it again", this::restarts, now -> now > before);
    awaitReady();
  }

  /** Ends it with SIGKILL, does something while there is none, and returns when one is ready. */
  public void whileKilled(Runnable act) {
    var killed = processes();
    killed.forEach(ProcessHandle::destroyForcibly);
    scale(0);
    Eventually.see("no operator", () -> pods().list().getItems(), List::isEmpty);
    try {
      act.run();
    } finally {
      scale(1);
      awaitReady();
    }
  }

  /** Does something while that many are ready, and returns when one is. */
  public void withReplicas(int replicas, Runnable act) {
    scale(replicas);
    Eventually.see(
        replicas + " operators, ready",
        () -> pods().list().getItems(),
        pods -> pods.size() == replicas && pods.stream().allMatch(Readiness::isPodReady));
    try {
      act.run();
    } finally {
      scale(1);
      awaitReady();
    }
  }

  /** The Pod that leads; empty while none does. */
  public String leader() {
    return client
        .leases()
        .inNamespace(Names.SYSTEM_NAMESPACE)
        .withName("mlride-operator")
        .get()
        .getSpec()
        .getHolderIdentity();
  }

  /** Deletes one of its Pods. */
  public void delete(String pod) {
    client.pods().inNamespace(Names.SYSTEM_NAMESPACE).withName(pod).delete();
  }

  /** Replaces its Pod in good order, and returns when the new one is ready. */
  public void restart() {
    var old = awaitReady().getMetadata().getName();
    pods().resources().forEach(PodResource::delete);
    Eventually.see("a new Pod", this::awaitReady, pod -> !pod.getMetadata().getName().equals(old));
  }

  /** The end of its log. */
  String lastWords() {
    return pods().list().getItems().stream()
        .map(pod -> client.pods().resource(pod).tailingLines(LAST_LINES).getLog())
        .flatMap(String::lines)
        .map(Operator::brief)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  /** Of a line of its log, which is JSON, what a person reads. */
  private static String brief(String line) {
    try {
      var entry = new ObjectMapper().readTree(line);
      return Stream.of("timestamp", "level", "message")
              .map(field -> entry.path(field).asText())
              .collect(Collectors.joining(" "))
          + entry.findValuesAsText("exceptionType")
          + entry.path("exception").findValuesAsText("message");
    } catch (JsonProcessingException e) {
      return line;
    }
  }

  private void scale(int replicas) {
    client
        .apps()
        .deployments()
        .inNamespace(Names.SYSTEM_NAMESPACE)
        .withName("mlride-operator")
        .scale(replicas);
  }

  private int restarts() {
    return pods().list().getItems().stream()
        .flatMap(pod -> pod.getStatus().getContainerStatuses().stream())
        .mapToInt(container -> container.getRestartCount())
        .sum();
  }

  private FilterWatchListDeletable<Pod, PodList, PodResource> pods() {
    return client
        .pods()
        .inNamespace(Names.SYSTEM_NAMESPACE)
        .withLabel(Labels.COMPONENT, "operator");
  }

  /** {@code containerd://0123...} */
  private static String containerId(Pod pod) {
    var id = pod.getStatus().getContainerStatuses().get(0).getContainerID();
    return id.substring(id.lastIndexOf('/') + 1);
  }

  /** A process of a container is in a control group that has the container's id in its name. */
  private static boolean isIn(String container, ProcessHandle process) {
    return controlGroups(process.pid()).filter(it -> it.contains(container)).isPresent();
  }

  private static Optional<String> controlGroups(long pid) {
    try {
      return Optional.of(Files.readString(Path.of("/proc", String.valueOf(pid), "cgroup")));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
