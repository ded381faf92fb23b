package io.mlride.operator.imagetemplate;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.javaoperatorsdk.operator.Operator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mlride.crds.Annotations;
import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.Image;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateSpecBuilder;
import io.mlride.operator.event.EventEmitter;
import io.mlride.operator.imagetemplate.pullsecret.PullSecretReader;
import io.mlride.operator.imagetemplate.registry.LoopbackRegistry;
import io.mlride.operator.imagetemplate.registry.TestImages;
import io.mlride.operator.imagetemplate.registry.TestLookUps;
import io.mlride.testing.ApiServer;
import io.mlride.testing.AuditLog;
import io.mlride.testing.AuditLog.Request;
import io.mlride.testing.ChartRights;
import io.mlride.testing.WithApiServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody asks for a look-up, of an operator that by itself would make none for an hour. */
@WithApiServer
class RefreshRequestTest {
  private static final String NAME = "asked-again";
  private static final String OTHER = "asked-after-that";

  @TempDir private Path work;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private ApiServer server;
  private LoopbackRegistry registry;
  private TestImages images;
  private Operator operator;

  @BeforeEach
  void install(ApiServer installed) throws Exception {
    server = installed;
    ChartRights.install(server);
    registry = new LoopbackRegistry(Files.createDirectory(work.resolve("registry"))).start();
    images = new TestImages(registry.address(), work);
    images.push("minimal:1.0", "first");
    start(ChartRights.operator(server));
  }

  @AfterEach
  void remove() {
    operator.stop();
    template(NAME).delete();
    template(OTHER).delete();
    registry.close();
  }

  @Test
  void isAnsweredByOneLookUpThatWritesOnlyWhatIsNew() throws Exception {
    create(NAME);
    awaitDigest(NAME, images.digest("minimal", "1.0"));

    images.push("minimal:1.0", "second");
    annotate(Instant.now().toString());
    awaitDigest(NAME, images.digest("minimal", "1.0"));
    assertThat(lookUps()).isEqualTo(2);

    annotate(Instant.now().plus(Duration.ofDays(365)).toString());
    await().until(() -> lookUps() == 3);
    annotate("as soon as possible");
    // Its answer comes after all that the above could lead to.
    create(OTHER);
    awaitDigest(OTHER, images.digest("minimal", "1.0"));
    assertThat(lookUps()).isEqualTo(4);
    // That it is looked for, the first image, the second image.
    assertThat(writes()).hasSize(3).allMatch(write -> write.code() == 200);
  }

  private void start(KubernetesClient client) {
    var clock = Clock.systemUTC();
    var lookUps = TestLookUps.of(registry.address(), new PullSecretReader(client), meters, clock);
    operator =
        new Operator(config -> config.withKubernetesClient(client).withCloseClientOnStop(true));
    operator.register(
        new ImageTemplateReconciler(
            lookUps, Templates.RULES, new EventEmitter(client, clock), clock));
    operator.start();
  }

  private void create(String name) {
    var template = new ImageTemplate();
    template.getMetadata().setName(name);
    template.getMetadata().setNamespace(Names.CATALOGUE_NAMESPACE);
    template.setSpec(
        ImageTemplateSpecBuilder.builder()
            .image(new Image(registry.address() + "/minimal", "1.0", List.of(""), null, null))
            .build());
    server.client().resource(template).create();
  }

  private void annotate(String time) {
    template(NAME)
        .edit(
            template -> {
              template.getMetadata().setAnnotations(Map.of(Annotations.REFRESH_REQUESTED_AT, time));
              return template;
            });
  }

  private void awaitDigest(String name, String digest) {
    await()
        .until(
            () -> {
              var status = template(name).get().getStatus();
              return status != null && digest.equals(status.digest());
            });
  }

  private Resource<ImageTemplate> template(String name) {
    return server
        .client()
        .resources(ImageTemplate.class)
        .inNamespace(Names.CATALOGUE_NAMESPACE)
        .withName(name);
  }

  private long lookUps() {
    return meters.find("mlride.registry.lookup").timers().stream()
        .mapToLong(timer -> timer.count())
        .sum();
  }

  private List<Request> writes() {
    return AuditLog.of(server, ChartRights.OPERATOR).stream()
        .filter(request -> request.isWrite() && request.name().equals(NAME))
        .toList();
  }
}
