package io.mlride.e2e;

import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.mlride.crds.Names;
import io.mlride.crds.reason.Reason;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.Prop;
import io.mlride.e2e.harness.Templates;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;

/** A registry that answers only whoever logs in. */
@Isolated("it stops the registry")
@ExtendWith(Journeys.class)
@Execution(ExecutionMode.SAME_THREAD)
class RegistryAccessIT {
  private static final String USER = "puller";

  @Test
  void aRegistryThatRefusesIsTold(Journey journey) {
    var space = journey.space("");
    var password = Journey.newName();
    behindALogIn(
        journey,
        password,
        () -> {
          var template =
              journey.catalogueTemplate(Journey.newName(), Templates.web("e2e/locked:1", ""));
          template.await(Reason.ImagePullDenied, "refused access", "e2e/locked:1");
          space
              .workspace("refused", "imageTemplateRef: {name: %s}".formatted(template.name()))
              .await(Reason.ImagePullDenied, "e2e/locked:1");
        });
  }

  @Test
  void aPullSecretOfTheCatalogueOpensItForEveryUser(Journey journey) {
    var space = journey.space("");
    var password = Journey.newName();
    var secret = pullSecret(journey, password);
    behindALogIn(
        journey,
        password,
        () -> {
          var template =
              journey.catalogueTemplate(
                  Journey.newName(),
                  Templates.web("e2e/locked:1", "")
                      .replace("variants", "pullSecretName: %s, variants".formatted(secret)));
          template.await(Reason.ImageResolved, "e2e/locked:1");
          space
              .workspace("opened", "imageTemplateRef: {name: %s}".formatted(template.name()))
              .awaitRunning();
        });
  }

  private static void behindALogIn(Journey journey, String password, Runnable act) {
    var cluster = journey.installation().cluster();
    cluster.without(
        "registry",
        () -> {
          try (var locked =
              new Prop(
                  cluster,
                  "locked-registry",
                  password,
                  List.of(cluster.state().toString(), USER))) {
            act.run();
            return locked.arguments();
          }
        });
  }

  /** A Secret of the catalogue with the log-in; its name is returned. */
  private static String pullSecret(Journey journey, String password) {
    var login = Base64.getEncoder().encodeToString((USER + ":" + password).getBytes());
    var secret =
        new SecretBuilder()
            .withNewMetadata()
            .withName(Journey.newName())
            .withNamespace(Names.CATALOGUE_NAMESPACE)
            .endMetadata()
            .withType("kubernetes.io/dockerconfigjson")
            .addToStringData(
                ".dockerconfigjson",
                "{\"auths\":{\"%s\":{\"auth\":\"%s\"}}}".formatted(Templates.REGISTRY, login))
            .build();
    journey.client().resource(secret).create();
    journey.onEnd(() -> journey.client().resource(secret).delete());
    return secret.getMetadata().getName();
  }
}
