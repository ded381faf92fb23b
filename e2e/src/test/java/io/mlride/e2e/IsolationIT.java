package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.NodeAddress;
import io.mlride.crds.Names;
import io.mlride.e2e.harness.Eventually;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.ProbePod;
import io.mlride.e2e.harness.Prop;
import io.mlride.e2e.harness.Reach;
import io.mlride.e2e.harness.Space;
import io.mlride.e2e.harness.Templates;
import io.mlride.e2e.harness.TestWorkspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a workspace cannot reach, and who cannot reach it. Each refused address is reached from a
 * Pod without walls at the same time: only the walls can be what refuses.
 */
@ExtendWith(Journeys.class)
class IsolationIT {
  private static final String METADATA_SERVICE = "169.254.169.254:80";
  private static final List<String> PRIVATE =
      List.of("192.168.77.7:8080", "172.16.77.7:8080", "10.77.7.7:8080", "100.64.77.7:8080");
  private static final String RESOLVE =
      """
      import os, socket, urllib.parse
      index = urllib.parse.urlparse(os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple"))
      print(socket.gethostbyname(index.hostname))
      """;
  private static final List<Integer> NODE_PORTS = List.of(6443, 10250, 2379, 5432);

  @Test
  void aWorkspaceReachesNothingOfTheClusterAndNothingPrivate(Journey journey) {
    var workspace = running(journey, "alice");
    var nodes = nodeAddresses(journey);
    var made = new ArrayList<String>();
    made.add(nodes.iterator().next());
    made.add(METADATA_SERVICE);
    made.addAll(PRIVATE);
    try (var outside = new Prop(journey.installation().cluster(), "outside", "", made);
        var open = new ProbePod(journey.client())) {
      var targets = new TreeSet<>(outside.arguments().subList(1, made.size()));
      nodes.forEach(node -> NODE_PORTS.forEach(port -> targets.add(node + ":" + port)));
      targets.addAll(apiServerAddresses(journey));
      targets.add(open.address());

      Eventually.see(
          "without walls all of it is reached",
          () -> Reach.from(open.shell(), targets),
          found -> found.values().stream().allMatch("connected"::equals));
      assertThat(Reach.reached(workspace.shell(), targets)).isEmpty();
    }
  }

  @Test
  void nobodyReachesAWorkspace(Journey journey) {
    var alice = running(journey, "alice");
    var bob = running(journey, "bob");
    var address = alice.status().endpoint().address() + ":8000";
    try (var open = new ProbePod(journey.client())) {
      assertThat(Reach.reached(bob.shell(), Set.of(address))).isEmpty();
      assertThat(Reach.reached(open.shell(), Set.of(address))).isEmpty();
      var cluster = journey.installation().cluster();
      assertThat(cluster.exec("curl", "--silent", "--fail", "http://" + address)).isNotEmpty();
    }
  }

  @Test
  void oneWorkspaceDoesNotReachAnotherOfTheSameUser(Journey journey) {
    var space = space(journey);
    var one = space.workspace("one", "imageTemplateRef: {name: web}");
    var two = space.workspace("two", "imageTemplateRef: {name: web}").awaitRunning();
    one.awaitRunning();
    var address = two.status().endpoint().address() + ":8000";

    assertThat(Reach.reached(one.shell(), Set.of(address))).isEmpty();
  }

  @Test
  void namesAndThePackageIndexWork(Journey journey) {
    var workspace = running(journey, "alice");
    var shell = workspace.shell();

    assertThat(shell.python(RESOLVE).text()).matches("[0-9a-f.:]+");
    shell.run("bash", "-lc", "pip download --quiet --no-deps --dest /tmp six==1.17.0").text();
    assertThat(shell.run("sh", "-c", "ls /tmp/six-*").text()).contains(".whl");
  }

  @Test
  void aWorkspaceHasNoTokenAndNoRights(Journey journey) {
    var space = space(journey);
    var workspace = space.workspace("alice", "imageTemplateRef: {name: web}").awaitRunning();
    try (var account = space.as(Names.WORKSPACE_ACCOUNT)) {
      assertThatThrownBy(() -> account.pods().inNamespace(space.namespace()).list())
          .hasMessageContaining("forbidden");
      assertThatThrownBy(() -> account.namespaces().list()).hasMessageContaining("forbidden");
    }

    assertThat(workspace.shell().run("ls", "/var/run/secrets/kubernetes.io").code()).isNotZero();
    var pod = workspace.pod().orElseThrow();
    assertThat(pod.getSpec().getAutomountServiceAccountToken()).isFalse();
    assertThat(pod.getSpec().getVolumes()).noneMatch(volume -> volume.getProjected() != null);
    assertThat(workspace.shell().run("touch", "/usr/here").code()).isNotZero();
    assertThat(workspace.shell().run("id", "-u").text()).isNotEqualTo("0");
  }

  private static TestWorkspace running(Journey journey, String name) {
    return space(journey).workspace(name, "imageTemplateRef: {name: web}").awaitRunning();
  }

  private static Space space(Journey journey) {
    var space = journey.space("");
    space.template("web", Templates.web());
    return space;
  }

  private static Set<String> nodeAddresses(Journey journey) {
    var addresses = new TreeSet<String>();
    journey.client().nodes().list().getItems().stream()
        .flatMap(node -> node.getStatus().getAddresses().stream())
        .filter(address -> address.getType().endsWith("IP"))
        .map(NodeAddress::getAddress)
        .forEach(addresses::add);
    return addresses;
  }

  /** Of its Service and of its endpoints. */
  private static List<String> apiServerAddresses(Journey journey) {
    var name = "kubernetes";
    var addresses = new ArrayList<String>();
    var services = journey.client().services().inNamespace("default").withName(name).get();
    services.getSpec().getPorts().stream()
        .map(port -> services.getSpec().getClusterIP() + ":" + port.getPort())
        .forEach(addresses::add);
    var slices =
        journey
            .client()
            .discovery()
            .v1()
            .endpointSlices()
            .inNamespace("default")
            .withLabel("kubernetes.io/service-name", name)
            .list();
    for (var slice : slices.getItems()) {
      slice.getEndpoints().stream()
          .flatMap(endpoint -> endpoint.getAddresses().stream())
          .forEach(
              it -> slice.getPorts().forEach(port -> addresses.add(it + ":" + port.getPort())));
    }
    return addresses;
  }
}
