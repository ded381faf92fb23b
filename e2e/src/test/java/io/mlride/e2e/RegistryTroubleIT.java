package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;

/** The registry is away, or takes its time. */
@Isolated("it stops the registry")
@ExtendWith(Journeys.class)
@Execution(ExecutionMode.SAME_THREAD)
class RegistryTroubleIT {
  private static final String REGISTRY = "registry";

  @Test
  void withoutTheRegistryWorkspacesStartFromTheNodesCopy(Journey journey) {
    var space = journey.space("");
    var known = journey.catalogueTemplate(Journey.newName(), Templates.web());
    known.await(Reason.ImageResolved);
    space.workspace("before", ref(known.name())).awaitRunning();
    // Nodes download by digest; a copy under the tag is there where an admin has put it.
    var image = Templates.REGISTRY + "/minimal";
    journey
        .installation()
        .cluster()
        .nameImage(image + "@" + known.status().digest(), image + ":1.0-slim");

    var fresh =
        journey
            .installation()
            .cluster()
            .without(
                REGISTRY,
                () -> {
                  var unknown = journey.catalogueTemplate(Journey.newName(), Templates.web());
                  unknown.await(Reason.UsingNodeCopy, Templates.REGISTRY, "minimal:1.0-slim");
                  space.workspace("copy", ref(unknown.name())).awaitRunning();
                  space.workspace("known", ref(known.name())).awaitRunning();
                  return unknown;
                });
    fresh.await(Reason.ImageResolved);
  }

  @Test
  void whatMustBeDownloadedWaitsForTheRegistry(Journey journey) {
    var space = journey.space("");
    var always = Templates.web().replace("variants", "pullPolicy: Always, variants");
    var workspace =
        journey
            .installation()
            .cluster()
            .without(
                REGISTRY,
                () -> {
                  var template = journey.catalogueTemplate(Journey.newName(), always);
                  template.await(Reason.RegistryUnreachable, Templates.REGISTRY);
                  var waiting = space.workspace("one", ref(template.name()));
                  return waiting
                      .await(Reason.RegistryUnreachable, template.name())
                      .await(Phase.Preparing);
                });
    workspace.awaitRunning();
  }

  @Test
  void whileTheRegistryThinksTheTemplateIsBeingLookedUp(Journey journey) {
    var space = journey.space("");
    var workspace =
        journey
            .installation()
            .cluster()
            .whileHanging(
                REGISTRY,
                () -> {
                  var template = journey.catalogueTemplate(Journey.newName(), Templates.web());
                  template.await(Reason.TemplateRefreshing, template.name());
                  return space.workspace("one", ref(template.name()));
                });
    workspace.awaitRunning();
  }

  @Test
  void aTemplateFoundEarlierIsUsedAsItWasFound(Journey journey) {
    var template = journey.catalogueTemplate(Journey.newName(), Templates.web());
    template.await(Reason.ImageResolved);
    var digest = template.status().digest();
    journey
        .installation()
        .cluster()
        .without(
            REGISTRY,
            () -> {
              template.patch("{\"image\":{\"variants\":[\"\",\"slim\"]}}");
              return template.await(Reason.ResolvedEarlier, "image found earlier is used");
            });
    assertThat(template.status().digest()).isEqualTo(digest);
    template.await(Reason.ImageResolved);
  }

  @Test
  void aDownloadThatBreaksOffIsTriedAgain(Journey journey) {
    var space = journey.space("");
    var template = journey.catalogueTemplate(Journey.newName(), Templates.web("e2e/fresh:1", ""));
    template.await(Reason.ImageResolved);
    var workspace =
        journey
            .installation()
            .cluster()
            .without(
                REGISTRY,
                () ->
                    space
                        .workspace("one", ref(template.name()))
                        .await(Reason.ImagePullRetrying)
                        .await(Phase.Pulling));
    workspace.awaitRunning();
  }

  @Test
  void aDownloadUnderWayIsTold(Journey journey) {
    var space = journey.space("");
    var template = journey.catalogueTemplate(Journey.newName(), Templates.web("e2e/later:1", ""));
    template.await(Reason.ImageResolved);
    var workspace =
        journey
            .installation()
            .cluster()
            .whileHanging(
                REGISTRY,
                () ->
                    space
                        .workspace("one", ref(template.name()))
                        .await(Reason.ImagePulling, "is being downloaded")
                        .await(Phase.Pulling));
    workspace.awaitRunning();
    workspace.await(Reason.ImagePresent);
  }

  private static String ref(String template) {
    return "imageTemplateRef: {name: %s}".formatted(template);
  }
}
