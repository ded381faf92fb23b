package io.mlride.e2e.harness;

import io.mlride.crds.workspace.Workspace;
import io.mlride.testing.Repository;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The manifests in examples/, applied with kubectl as the README says. Closing deletes them. */
public final class Examples implements AutoCloseable {
  private static final String USER = "1-user.yaml";
  private static final String WORKSPACES = "2-workspaces.yaml";
  private static final String NAME = "alice";

  private final Journey journey;
  private final Space alice;

  private Examples(Journey journey, Space alice) {
    this.journey = journey;
    this.alice = alice;
  }

  /** Applies the first manifest and waits for its user. */
  public static Examples users(Journey journey) {
    var alice = new Space(journey.client(), NAME);
    kubectl(journey, "apply", "-f", path(USER));
    kubectl(journey, "wait", "--for=condition=Ready", "userspace/" + NAME, "--timeout=300s");
    return new Examples(journey, alice.awaitReady());
  }

  /** Applies the second. */
  public void applyWorkspaces() {
    kubectl(journey, "apply", "-f", path(WORKSPACES));
  }

  /** The examples' user. */
  public Space alice() {
    return alice;
  }

  /** All workspaces of the second manifest. */
  public List<TestWorkspace> workspaces() {
    return manifests().stream()
        .map(workspace -> alice.handle(workspace.getMetadata().getName()))
        .toList();
  }

  /** Name of the workspace that declares packages. */
  public String workspaceWithPackages() {
    return withPackages().getMetadata().getName();
  }

  /** The other one. */
  public TestWorkspace workspaceWithoutPackages() {
    var other = workspaceWithPackages();
    return workspaces().stream()
        .filter(workspace -> !workspace.name().equals(other))
        .findFirst()
        .orElseThrow();
  }

  /** Names of the packages that it declares, without versions. */
  public List<String> packages() {
    return withPackages().getSpec().packages().pip().stream()
        .map(declared -> declared.split("[^A-Za-z0-9._-]")[0])
        .toList();
  }

  private Workspace withPackages() {
    return manifests().stream()
        .filter(workspace -> !workspace.getSpec().packages().pip().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private List<Workspace> manifests() {
    journey.client().getKubernetesSerialization().registerKubernetesResource(Workspace.class);
    try (var stream = new FileInputStream(path(WORKSPACES))) {
      return journey.client().load(stream).items().stream()
          .filter(Workspace.class::isInstance)
          .map(Workspace.class::cast)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void kubectl(Journey journey, String... arguments) {
    var words = new ArrayList<>(List.of("kubectl", "--kubeconfig"));
    words.add(journey.installation().settings().kubeconfig().toString());
    words.addAll(List.of(arguments));
    Command.of(words).run();
  }

  private static String path(String file) {
    return Repository.root().resolve("examples").resolve(file).toString();
  }

  @Override
  public void close() {
    kubectl(journey, "delete", "--ignore-not-found", "--wait=false", "-f", path(WORKSPACES));
    kubectl(journey, "delete", "--ignore-not-found", "-f", path(USER));
  }
}
