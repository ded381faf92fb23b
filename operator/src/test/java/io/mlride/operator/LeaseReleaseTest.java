package io.mlride.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElectionConfigBuilder;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElectorBuilder;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import io.mlride.testing.ApiServer;
import io.mlride.testing.WithApiServer;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A lead given back is free at once; another's is not touched. */
@WithApiServer
class LeaseReleaseTest {

  @Test
  void theNextOneLeadsAtOnce(ApiServer apiServer) throws InterruptedException {
    var client = apiServer.client();
    lead(client, "given-back", "first");
    LeaseRelease.release(client, lock("given-back", "first"), ZonedDateTime.now());

    lead(client, "given-back", "second");
    assertThat(holder(client, "given-back")).isEqualTo("second");
  }

  @Test
  void theLeadOfAnotherStays(ApiServer apiServer) throws InterruptedException {
    var client = apiServer.client();
    lead(client, "kept", "first");
    LeaseRelease.release(client, lock("kept", "second"), ZonedDateTime.now());

    assertThat(holder(client, "kept")).isEqualTo("first");
  }

  /** Returns when it leads; the lease would hold for an hour. */
  private static void lead(KubernetesClient client, String lease, String identity)
      throws InterruptedException {
    var leads = new CountDownLatch(1);
    var executor = Executors.newSingleThreadScheduledExecutor();
    try {
      new LeaderElectorBuilder(client, executor)
          .withConfig(
              new LeaderElectionConfigBuilder()
                  .withName(lease)
                  .withLock(lock(lease, identity))
                  .withLeaseDuration(Duration.ofHours(1))
                  .withRenewDeadline(Duration.ofMinutes(30))
                  .withRetryPeriod(Duration.ofMinutes(10))
                  .withLeaderCallbacks(
                      new LeaderCallbacks(leads::countDown, () -> {}, leader -> {}))
                  .build())
          .build()
          .start();
      assertThat(leads.await(1, TimeUnit.MINUTES)).as(identity + " leads").isTrue();
    } finally {
      executor.shutdownNow();
    }
  }

  private static LeaseLock lock(String lease, String identity) {
    return new LeaseLock("default", lease, identity);
  }

  private static String holder(KubernetesClient client, String lease) {
    return client
        .leases()
        .inNamespace("default")
        .withName(lease)
        .get()
        .getSpec()
        .getHolderIdentity();
  }
}
