package io.mlride.operator.userspace;

import static io.mlride.testing.Patience.await;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.processing.retry.GenericRetry;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceSpec;
import io.mlride.crds.userspace.UserSpaceSpecBuilder;
import io.mlride.operator.event.EventEmitter;
import io.mlride.testing.ApiServer;
import io.mlride.testing.ChartRights;
import io.mlride.testing.ClusterControllers;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The reconciler at work: on a real API server, with the rights of the operator's account, beside
 * the controllers that count quotas, collect garbage and empty namespaces.
 */
final class Installed implements AutoCloseable {

  private final ApiServer server;
  private final Set<String> created = new TreeSet<>();
  private ClusterControllers controllers;
  private KubernetesClient ofOperator;
  private Operator operator;

  private Installed(ApiServer server) {
    this.server = server;
  }

  static Installed on(ApiServer server) {
    ChartRights.install(server);
    var installed = new Installed(server);
    installed.startControllers();
    installed.startOperator();
    return installed;
  }

  void startControllers() {
    controllers =
        ClusterControllers.start(
            server,
            "resourcequota-controller",
            "garbage-collector-controller",
            "namespace-controller",
            "persistentvolumeclaim-protection-controller",
            "serviceaccount-controller",
            "root-ca-certificate-publisher-controller");
  }

  void stopControllers() {
    controllers.close();
  }

  void startOperator() {
    ofOperator = ChartRights.operator(server);
    var client = ofOperator;
    operator =
        new Operator(config -> config.withKubernetesClient(client).withCloseClientOnStop(true));
    var settings = SettingsReaderTest.read(Map.of());
    operator.register(
        new UserSpaceReconciler(
            settings, new EventEmitter(client, Clock.systemUTC()), Clock.systemUTC()),
        config ->
            config.withRetry(
                new GenericRetry()
                    .setMaxAttempts(-1)
                    .setInitialInterval(500)
                    .setMaxInterval(2000)));
    operator.start();
  }

  void stopOperator() {
    operator.stop();
  }

  /** A client that may do everything: an admin, or somebody's slip. */
  KubernetesClient admin() {
    return server.client();
  }

  ApiServer server() {
    return server;
  }

  UserSpace create(String name) {
    return create(name, UserSpaceSpecBuilder.builder().owner(name).build());
  }

  UserSpace create(String name, UserSpaceSpec spec) {
    var space = new UserSpace();
    space.getMetadata().setName(name);
    space.setSpec(spec);
    created.add(name);
    return admin().resource(space).create();
  }

  UserSpace get(String name) {
    return admin().resources(UserSpace.class).withName(name).get();
  }

  void change(String name, UserSpaceSpec spec) {
    admin()
        .resources(UserSpace.class)
        .withName(name)
        .edit(
            space -> {
              space.setSpec(spec);
              return space;
            });
  }

  UserSpace createReady(String name) {
    create(name);
    return awaitReason(name, "SpaceReady");
  }

  /** Waits until Ready has that reason for the spec as it is now. */
  UserSpace awaitReason(String name, String reason) {
    await()
        .until(
            () -> {
              var space = get(name);
              return ready(space).reason().equals(reason)
                  && space.getMetadata().getGeneration().equals(ready(space).observedGeneration());
            });
    return get(name);
  }

  static Condition ready(UserSpace space) {
    return space.getStatus() == null
        ? new Condition("Ready", null, "", "", null, null)
        : Conditions.find(space.getStatus().conditions(), "Ready").orElseThrow();
  }

  /** Deletes a user and waits until their namespace is gone. */
  void delete(String name) {
    admin().resources(UserSpace.class).withName(name).delete();
    awaitGone(name);
  }

  private void awaitGone(String name) {
    await().until(() -> admin().namespaces().withName("mlride-u-" + name).get() == null);
  }

  /** Leaves nothing that it made: other tests use the same API server. */
  @Override
  public void close() {
    operator.stop();
    try {
      created.forEach(name -> admin().resources(UserSpace.class).withName(name).delete());
      created.forEach(this::awaitGone);
    } finally {
      controllers.close();
    }
  }
}
