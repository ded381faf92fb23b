package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.Manifest;
import io.mlride.e2e.harness.Space;
import io.mlride.e2e.harness.Templates;
import io.mlride.e2e.harness.TestWorkspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Templates that are not there, not right, or do not fit what is asked for. */
@ExtendWith(Journeys.class)
class TemplateTroubleIT {
  private static Journey journey;
  private static Space space;

  @BeforeAll
  static void oneUser(Journey ofTheClass) {
    journey = ofTheClass;
    space = journey.space("quota: {running: 10}");
  }

  @Test
  void aTemplateThatIsMissingIsNamedAndThenUsedWhenItIsThere() {
    var workspace = workspace("missing", "later");

    workspace.await(Reason.TemplateNotFound, "no image template called later");
    assertThat(workspace.status().phase()).isEqualTo(Phase.Blocked);
    space.template("later", Templates.web());
    workspace.awaitRunning();
    workspace.await(Reason.TemplateFound, "later", "minimal:1.0-slim");
  }

  @Test
  void anImageThatIsMissingIsNamed() {
    var name = Journey.newName();
    var template =
        journey.catalogueTemplate(
            name, Templates.web("minimal:0.0", "").replace("['']", "[slim, '']"));
    var workspace = workspace("noimage", name);

    template.await(Reason.ImageMissing, "no image registry.mlride.test:5000/minimal:0.0", name);
    workspace.await(Reason.ImageMissing, "minimal:0.0", name);
    assertThat(workspace.status().phase()).isEqualTo(Phase.Blocked);
    template.patch("{\"image\":{\"tag\":\"1.0\"}}");
    template.await(Reason.ImageResolved, "minimal:1.0-slim");
    assertThat(template.status().digest()).startsWith("sha256:");
    assertThat(template.status().variant()).isEqualTo("slim");
    assertThat(template.status().sizeBytes()).isPositive();
    workspace.awaitRunning();
  }

  @Test
  void aVariantThatIsMissingFallsBackToTheNext() {
    var name = Journey.newName();
    var template =
        journey.catalogueTemplate(
            name, Templates.web("e2e/fresh:1", "").replace("['']", "[slim, '']"));

    template.await(Reason.ImageResolved, "e2e/fresh:1");
    assertThat(template.status().variant()).isNullOrEmpty();
  }

  @Test
  void aPullSecretThatIsMissingIsNamed() {
    var name = Journey.newName();
    var template =
        journey.catalogueTemplate(
            name, Templates.web().replace("variants", "pullSecretName: nowhere, variants"));
    var workspace = workspace("nosecret", name);

    template.await(Reason.PullSecretNotFound, "mlride-catalogue has no Secret nowhere", name);
    workspace.await(Reason.PullSecretNotFound, "nowhere");
  }

  @Test
  void aSecretThatIsNotTheUsersIsRefusedForPulling() {
    var template =
        space.template(
            "stolen",
            Templates.web().replace("variants", "pullSecretName: mlride-pull-1, variants"));

    template.await(Reason.PullSecretRefused, "mlride-pull-1", "stolen");
  }

  @Test
  void whatOpensNodesThatAreSetAsideIsForTheCatalogue() {
    var greedy = Templates.web() + "tolerations: [{operator: Exists}]\n";

    assertThatThrownBy(() -> space.template("greedy", greedy))
        .hasMessageContaining("tolerations are for templates of the catalogue");
    journey.catalogueTemplate(Journey.newName(), greedy).await(Reason.ImageResolved);
  }

  @Test
  void lessThanTheMinimumAndMoreThanTheMaximumAreNamed() {
    space.template(
        "bounds",
        Templates.web().replace("memory: 512Mi", "memory: 600Mi")
            + "minimum: {cpu: 20m, memory: 600Mi}\nmaximum: {cpu: 100m}\n");
    var workspace =
        space.workspace("bounds", "{imageTemplateRef: {name: bounds}, resources: {memory: 512Mi}}");

    workspace.await(Reason.BelowMinimum, "bounds needs at least 600Mi of memory", "asks for 512Mi");
    workspace.patch("{\"resources\":{\"memory\":\"600Mi\",\"cpu\":\"200m\"}}");
    workspace.await(Reason.AboveMaximum, "bounds allows at most 100m of CPU", "asks for 200m");
    workspace.patch("{\"resources\":{\"cpu\":\"100m\"}}").awaitRunning();
  }

  @Test
  void anIdleTimeAboveTheTemplatesIsNamed() {
    space.template("brief", Templates.web() + "idle: {stopAfter: 30m}\n");
    var workspace =
        space.workspace("brief", "{imageTemplateRef: {name: brief}, idle: {stopAfter: 2h}}");

    workspace.await(Reason.IdleAboveMaximum, "brief", "30m", "2h");
    workspace.patch("{\"idle\":{\"stopAfter\":\"30m\"}}").awaitRunning();
  }

  @Test
  void aTemplateThatWillGoSaysSoOnWhatUsesIt() {
    space.template("old", Templates.web() + "deprecated: {message: Too old., replacedBy: new}\n");
    var workspace = workspace("old", "old");

    workspace.await(Reason.TemplateDeprecated, "Template old still works", "Move to new");
    workspace.awaitRunning();
  }

  @Test
  void aTemplateThatNamesLabelsOfNoNodeIsToldToTheAdmin() {
    space.template("picky", Templates.web() + "nodeSelector: {example.org/disk: fast}\n");
    var workspace = workspace("picky", "picky");

    workspace.await(
        Reason.NoMatchingNode, "No node has the labels", "picky", "example.org/disk=fast");
    assertThat(workspace.status().phase()).isEqualTo(Phase.Blocked);
  }

  @Test
  void anImageThatRunsAsRootIsRefused() {
    space.template("root", Templates.web("e2e/root:1", ""));
    workspace("root", "root").await(Reason.RefusedByPolicy, "root");
  }

  @Test
  void anImageForAnotherProcessorIsNamed() {
    space.template("arm", Templates.web("e2e/only-arm:1", ""));
    workspace("arm", "arm").await(Reason.ImageWrongPlatform, "e2e/only-arm:1", "linux/amd64");
  }

  @Test
  void anImageThatMayNotBeDownloadedHasToBeOnTheNode() {
    space.template(
        "never",
        Templates.web("e2e/never:1", "").replace("variants", "pullPolicy: Never, variants"));
    var workspace = workspace("never", "never");

    workspace.await(Reason.ImageNotOnNode, "does not hold image", "e2e/never:1");
  }

  @Test
  void aWorkspaceOutsideOfUsersNamespacesStartsNothing() {
    var namespace = "mlride-e2e";
    var name = Journey.newName();
    var template = journey.catalogueTemplate(Journey.newName(), Templates.web());
    var spec = "imageTemplateRef: {name: %s}".formatted(template.name());
    journey.client().resource(Manifest.of("Workspace", namespace, name, spec)).create();
    var workspace = new TestWorkspace(journey.client(), namespace, name);
    try {
      workspace.await(Reason.NoUserSpace, "Namespace mlride-e2e belongs to no user");
      assertThat(workspace.pod()).isEmpty();
    } finally {
      workspace.delete();
    }
  }

  private static TestWorkspace workspace(String name, String template) {
    return space.workspace(name, "imageTemplateRef: {name: %s}".formatted(template));
  }
}
