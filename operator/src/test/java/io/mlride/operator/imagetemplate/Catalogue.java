package io.mlride.operator.imagetemplate;

import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.Operator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mlride.crds.Names;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.imagetemplate.AppBuilder;
import io.mlride.crds.imagetemplate.Image;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateSpecBuilder;
import io.mlride.operator.event.EventEmitter;
import io.mlride.operator.imagetemplate.model.Platform;
import io.mlride.operator.imagetemplate.model.Rules;
import io.mlride.operator.imagetemplate.pullsecret.PullSecretReader;
import io.mlride.operator.imagetemplate.registry.LoopbackRegistry;
import io.mlride.operator.imagetemplate.registry.TestLookUps;
import io.mlride.testing.ApiServer;
import io.mlride.testing.AuditLog;
import io.mlride.testing.AuditLog.Request;
import io.mlride.testing.ChartRights;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The reconciler at work on a real API server, with the rights of the operator's account, beside a
 * registry on loopback. It looks again after fractions of a second where an installation waits for
 * minutes.
 */
final class Catalogue implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final Rules RULES =
      new Rules(
          new Platform("linux", "amd64"),
          Set.of(),
          Duration.ofMillis(300),
          Duration.ofMillis(100),
          Duration.ofMillis(300));

  private final ApiServer server;
  private final String registry;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private Operator operator;

  Catalogue(ApiServer server, String registry) {
    this.server = server;
    this.registry = registry;
    ChartRights.install(server);
    startOperator();
  }

  void startOperator() {
    var client = ChartRights.operator(server);
    var clock = Clock.systemUTC();
    operator =
        new Operator(config -> config.withKubernetesClient(client).withCloseClientOnStop(true));
    operator.register(
        new ImageTemplateReconciler(
            TestLookUps.of(registry, new PullSecretReader(client), meters, clock),
            RULES,
            new EventEmitter(client, clock),
            clock));
    operator.start();
  }

  void stopOperator() {
    operator.stop();
  }

  KubernetesClient admin() {
    return server.client();
  }

  /** Makes a template of the same name as the repository, in the catalogue. */
  void create(String name, String pullSecret) {
    var template = new ImageTemplate();
    template.setMetadata(
        new ObjectMetaBuilder().withName(name).withNamespace(Names.CATALOGUE_NAMESPACE).build());
    template.setSpec(
        ImageTemplateSpecBuilder.builder()
            .displayName(name)
            .image(new Image(registry + "/" + name, "1.0", List.of("slim", ""), null, pullSecret))
            .apps(
                List.of(
                    AppBuilder.builder().name("lab").port(8888).command(List.of("lab")).build()))
            .build());
    admin().resource(template).create();
  }

  ImageTemplate get(String name) {
    return admin()
        .resources(ImageTemplate.class)
        .inNamespace(Names.CATALOGUE_NAMESPACE)
        .withName(name)
        .get();
  }

  /** Waits until Ready has that reason for the spec as it is now. */
  ImageTemplate awaitReason(String name, String reason) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              var template = get(name);
              return ready(template).reason().equals(reason)
                  && template
                      .getMetadata()
                      .getGeneration()
                      .equals(ready(template).observedGeneration());
            });
    return get(name);
  }

  static Condition ready(ImageTemplate template) {
    return template.getStatus() == null
        ? new Condition("Ready", null, "", "", null, null)
        : Conditions.find(template.getStatus().conditions(), "Ready").orElseThrow();
  }

  /** What the operator has asked to be written about a template so far. */
  List<Request> writes(String name) {
    return AuditLog.of(server, ChartRights.OPERATOR).stream()
        .filter(Request::isWrite)
        .filter(write -> write.name().equals(name))
        .toList();
  }

  /** Makes or changes a pull secret for the registry, in the catalogue. */
  void putSecret(String name, String password) {
    var login =
        "{\"auths\": {\"%s\": {\"username\": \"%s\", \"password\": \"%s\"}}}"
            .formatted(registry, LoopbackRegistry.USER, password);
    admin()
        .resource(
            new SecretBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(Names.CATALOGUE_NAMESPACE)
                .endMetadata()
                .withType("kubernetes.io/dockerconfigjson")
                .withStringData(Map.of(".dockerconfigjson", login))
                .build())
        .fieldManager("test")
        .forceConflicts()
        .serverSideApply();
  }

  /** How many look-ups ended like that so far. */
  long lookUps(String outcome) {
    var timer = meters.find("mlride.registry.lookup").tag("outcome", outcome).timer();
    return timer == null ? 0 : timer.count();
  }

  /** Waits until that many more look-ups have ended like that. */
  void awaitLookUps(String outcome, int more) {
    var before = lookUps(outcome);
    await().atMost(PATIENCE).until(() -> lookUps(outcome) >= before + more);
  }

  @Override
  public void close() {
    operator.stop();
    admin().resources(ImageTemplate.class).inNamespace(Names.CATALOGUE_NAMESPACE).delete();
    admin()
        .secrets()
        .inNamespace(Names.CATALOGUE_NAMESPACE)
        .withField("type", "kubernetes.io/dockerconfigjson")
        .delete();
  }
}
