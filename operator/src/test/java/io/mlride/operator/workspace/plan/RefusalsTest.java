package io.mlride.operator.workspace.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.reason.Reason;
import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.operator.workspace.Given;
import org.junit.jupiter.api.Test;

/** The API server's refusals, word for word as version 1.36 writes them. */
class RefusalsTest {

  @Test
  void exceededQuotaTellsTheNumbersOfTheRefusalWhenTheCacheIsBehind() {
    var hold =
        Refusals.sort(
                403,
                "pods \"ws-study\" is forbidden: exceeded quota: mlride, requested:"
                    + " requests.cpu=100m, used: requests.cpu=7950m, limited: requests.cpu=8",
                Given.workspace())
            .orElseThrow();
    assertThat(hold.step()).isEqualTo(WorkspaceCondition.QuotaAvailable);
    assertThat(hold.why().message())
        .startsWith("Your quota for CPU is in use: 7950m of 8, and this workspace asks for 100m.");
  }

  @Test
  void exceededDiskQuotaIsAboutTheDisk() {
    var hold =
        Refusals.sort(
                403,
                "persistentvolumeclaims \"home-study\" is forbidden: exceeded quota: mlride,"
                    + " requested: requests.storage=5Gi, used: requests.storage=98Gi, limited:"
                    + " requests.storage=100Gi",
                Given.workspace())
            .orElseThrow();
    assertThat(hold.step()).isEqualTo(WorkspaceCondition.StorageReady);
    assertThat(hold.why().reason()).isEqualTo(Reason.StorageQuotaFull);
  }

  @Test
  void podSecurityAndPoliciesAreForAnAdmin() {
    var hold =
        Refusals.sort(
                403,
                "pods \"ws-study\" is forbidden: violates PodSecurity \"restricted:latest\":"
                    + " runAsNonRoot != true",
                Given.workspace())
            .orElseThrow();
    assertThat(hold.why().reason()).isEqualTo(Reason.RefusedByPolicy);
    assertThat(hold.why().message()).contains("runAsNonRoot != true");
  }

  @Test
  void aNamespaceOnItsWayOutIsWaitedFor() {
    var hold =
        Refusals.sort(
            403,
            "pods \"ws-study\" is forbidden: unable to create new content in namespace"
                + " mlride-u-alice because it is being terminated",
            Given.workspace());
    assertThat(hold).map(Hold::why).map(why -> why.reason()).contains(Reason.SpaceBeingPrepared);
  }

  @Test
  void allElseIsAFaultOfOurs() {
    assertThat(Refusals.sort(403, "User \"x\" cannot create resource \"pods\"", Given.workspace()))
        .isEmpty();
    assertThat(Refusals.sort(500, "etcdserver: request timed out", Given.workspace())).isEmpty();
  }
}
