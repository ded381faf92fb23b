package io.mlride.operator.imagetemplate;

import static io.mlride.operator.imagetemplate.Catalogue.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.ImageBuilder;
import io.mlride.crds.imagetemplate.ImageTemplateSpecBuilder;
import io.mlride.operator.imagetemplate.registry.LoopbackRegistry;
import io.mlride.operator.imagetemplate.registry.TestImages;
import io.mlride.testing.ApiServer;
import io.mlride.testing.WithApiServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates on a real API server, their images in a real registry. */
@WithApiServer
class ImageTemplateLifeTest {
  @TempDir Path home;
  @TempDir Path work;
  private LoopbackRegistry registry;
  private TestImages images;
  private Catalogue catalogue;

  @BeforeEach
  void install(ApiServer server) {
    registry = new LoopbackRegistry(home).start();
    images = new TestImages(registry.address(), work);
    catalogue = new Catalogue(server, registry.address());
  }

  @AfterEach
  void remove() {
    catalogue.close();
    registry.close();
  }

  @Test
  void aTemplateNamesTheSlimImageWithItsDigestAndSize() throws Exception {
    images.push("slim:1.0-slim", "slim");
    images.push("slim:1.0", "regular");
    catalogue.create("slim", null);

    var status = catalogue.awaitReason("slim", "ImageResolved").getStatus();

    assertThat(status.image()).isEqualTo(registry.address() + "/slim:1.0-slim");
    assertThat(status.digest()).isEqualTo(images.digest("slim", "1.0-slim"));
    assertThat(status.variant()).isEqualTo("slim");
    assertThat(status.sizeBytes()).isEqualTo(images.layerBytes("slim", "1.0-slim"));
    assertThat(status.refreshedAt()).isNotNull();
  }

  @Test
  void lookingItUpAgainWithoutNewsWritesNothing() throws Exception {
    images.push("quiet:1.0", "regular");
    catalogue.create("quiet", null);
    var found = catalogue.awaitReason("quiet", "ImageResolved");
    var writes = catalogue.writes("quiet");

    catalogue.awaitLookUps("found", 3);
    catalogue.stopOperator();
    catalogue.startOperator();
    catalogue.awaitLookUps("found", 3);

    assertThat(writes).hasSizeLessThanOrEqualTo(2).allMatch(write -> write.code() == 200);
    assertThat(catalogue.writes("quiet")).isEqualTo(writes);
    assertThat(catalogue.get("quiet").getMetadata().getResourceVersion())
        .isEqualTo(found.getMetadata().getResourceVersion());
  }

  @Test
  void anOutageIsSaidOnceAndEndsByItself() throws Exception {
    images.push("outage:1.0", "regular");
    catalogue.create("outage", null);
    var before = catalogue.awaitReason("outage", "ImageResolved").getStatus();

    registry.kill();
    var during = catalogue.awaitReason("outage", "ResolvedEarlier");
    var writes = catalogue.writes("outage");
    catalogue.awaitLookUps("unreachable", 3);

    assertThat(ready(during).holds()).isTrue();
    assertThat(during.getStatus().digest()).isEqualTo(before.digest());
    assertThat(catalogue.writes("outage")).isEqualTo(writes);

    registry.start();
    var after = catalogue.awaitReason("outage", "ImageResolved").getStatus();
    assertThat(after.refreshedAt()).isEqualTo(before.refreshedAt());
  }

  @Test
  void aTemplateIsUsableBeforeItsRegistryFirstAnswers() throws Exception {
    images.push("early:1.0-slim", "slim");
    registry.kill();
    catalogue.create("early", null);

    var during = catalogue.awaitReason("early", "UsingNodeCopy");
    assertThat(ready(during).holds()).isTrue();
    assertThat(during.getStatus().image()).isEqualTo(registry.address() + "/early:1.0");
    assertThat(during.getStatus().digest()).isNull();

    registry.start();
    assertThat(catalogue.awaitReason("early", "ImageResolved").getStatus().variant())
        .isEqualTo("slim");
  }

  @Test
  void anImageThatIsPushedLaterIsFound() throws Exception {
    catalogue.create("later", null);
    assertThat(ready(catalogue.awaitReason("later", "ImageMissing")).holds()).isFalse();

    images.push("later:1.0", "regular");
    catalogue.awaitReason("later", "ImageResolved");

    images.push("later:1.0-slim", "slim");
    await()
        .atMost(Catalogue.PATIENCE)
        .until(() -> "slim".equals(catalogue.get("later").getStatus().variant()));
  }

  @Test
  void anotherTagIsLookedUp() throws Exception {
    images.push("tags:1.0", "old");
    images.push("tags:2.0", "new");
    catalogue.create("tags", null);
    catalogue.awaitReason("tags", "ImageResolved");

    var template = catalogue.get("tags");
    template.setSpec(
        ImageTemplateSpecBuilder.builder(template.getSpec())
            .image(ImageBuilder.builder(template.getSpec().image()).tag("2.0").build())
            .build());
    catalogue.admin().resource(template).update();

    assertThat(catalogue.awaitReason("tags", "ImageResolved").getStatus().digest())
        .isEqualTo(images.digest("tags", "2.0"));
  }

  @Test
  void aPullSecretOpensTheRegistry() throws Exception {
    images.push("private:1.0", "regular");
    registry.kill();
    registry.withPassword().start();
    catalogue.create("private", "registry");
    assertThat(ready(catalogue.awaitReason("private", "PullSecretNotFound")).message())
        .contains("registry", "mlride-catalogue");

    catalogue.putSecret("registry", "guessed");
    catalogue.awaitReason("private", "ImagePullDenied");

    catalogue.putSecret("registry", LoopbackRegistry.PASSWORD);
    var template = catalogue.awaitReason("private", "ImageResolved");
    assertThat(template.getStatus().toString()).doesNotContain(LoopbackRegistry.PASSWORD);
  }

  @Test
  void aTransitionIsToldAsAnEvent() throws Exception {
    catalogue.create("told", null);
    catalogue.awaitReason("told", "ImageMissing");

    await()
        .atMost(Catalogue.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        catalogue
                            .admin()
                            .v1()
                            .events()
                            .inNamespace(Names.CATALOGUE_NAMESPACE)
                            .list()
                            .getItems())
                    .anyMatch(
                        event ->
                            event.getReason().equals("ImageMissing")
                                && event.getType().equals("Warning")));
  }
}
