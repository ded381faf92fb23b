package io.mlride.crds.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.schema.ObjectFiles.ObjectFile;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.workspace.Workspace;
import io.mlride.testing.ApiServer;
import io.mlride.testing.WithApiServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What admission lets in and what it refuses, and in which words. */
@WithApiServer
class ObjectsOnApiServerTest {
  private static final String OBJECTS = "crds/src/test/resources/objects/";
  private static final Map<String, Class<? extends CustomResource<?, ?>>> TYPES =
      Map.of(
          "UserSpace", UserSpace.class,
          "ImageTemplate", ImageTemplate.class,
          "Workspace", Workspace.class);

  static Stream<ObjectFile> valid() {
    return Stream.of(OBJECTS + "valid", "examples")
        .flatMap(folder -> ObjectFiles.below(folder).stream())
        .filter(file -> !file.name().startsWith("refused/"));
  }

  static Stream<ObjectFile> refused() {
    return Stream.of(OBJECTS + "invalid", "examples/refused")
        .flatMap(folder -> ObjectFiles.below(folder).stream());
  }

  @BeforeAll
  static void namespaces(ApiServer server) {
    for (var name : List.of(Names.userNamespace("alice"), Names.CATALOGUE_NAMESPACE)) {
      var namespace = new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build();
      server.client().resource(namespace).createOr(existing -> existing.update());
    }
  }

  @ParameterizedTest
  @MethodSource("valid")
  void isAcceptedAndLosesNothingInJava(ObjectFile file, ApiServer server) {
    var client = server.client();
    try {
      for (var document : file.documents()) {
        var stored = put(client, document);

        assertThat(Leaves.ofSpec(throughJava(client, stored))).isEqualTo(Leaves.ofSpec(stored));
      }
    } finally {
      file.documents().forEach(document -> client.resource(document).delete());
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isRefusedWithWhatWouldBeRight(ObjectFile file, ApiServer server) {
    var client = server.client();
    var before = file.documents().subList(0, file.documents().size() - 1);
    var refused = file.documents().get(before.size());
    assertThat(file.answer()).isNotBlank();
    try {
      before.forEach(document -> put(client, document));

      assertThatThrownBy(() -> put(client, refused))
          .isInstanceOf(KubernetesClientException.class)
          .hasMessageContaining(file.answer());
    } finally {
      before.forEach(document -> client.resource(document).delete());
    }
  }

  private static HasMetadata put(KubernetesClient client, HasMetadata document) {
    return client.resource(document).createOr(existing -> existing.update());
  }

  /** Reads it into the Java type, writes that, and tells what the server then has. */
  private static HasMetadata throughJava(KubernetesClient client, HasMetadata stored) {
    var typed =
        client.getKubernetesSerialization().convertValue(stored, TYPES.get(stored.getKind()));
    client.resource(typed).update();
    return client.resource(stored).get();
  }
}
