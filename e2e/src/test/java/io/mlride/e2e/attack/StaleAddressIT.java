package io.mlride.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.e2e.harness.Account;
import io.mlride.e2e.harness.Browsers;
import io.mlride.e2e.harness.Chromium;
import io.mlride.e2e.harness.Eventually;
import io.mlride.e2e.harness.HostilePage;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.Templates;
import io.mlride.e2e.harness.TestWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The address of a Pod that is gone belongs to the Pod of somebody else, and a status still names
 * it. Nothing runs beside it, for there is no operator meanwhile.
 */
@ExtendWith({Journeys.class, Browsers.class})
@Isolated
class StaleAddressIT {
  private static final String SECRET = "of-bob-alone";
  private static final String FILE = "/api/contents/secret.txt";

  @Test
  void somebodyElsesJupyterOpensNothing(Journey journey, Chromium chromium) {
    var alice = journey.account();
    var bob = journey.account();
    var hers = lab(journey, alice);
    var his = lab(journey, bob);
    his.shell().run("sh", "-c", "echo " + SECRET + " >secret.txt").text();
    var own = hers.status().endpoint();
    var foreign = his.status().endpoint();

    var url = hers.status().url().replaceFirst("^(https?://[^/]+).*", "$1/not-there");
    var page = new HostilePage(chromium.person().goTo(url, alice));
    page.page().waitForURL(url);
    assertThat(page.fetch("/api/kernels")).startsWith("200 ");
    assertThat(page.fetch(FILE)).startsWith("404 ");

    journey
        .installation()
        .operator()
        .withReplicas(
            0,
            () -> {
              address(journey, hers, foreign.address());
              // It has the file, and keeps it for those who know its own token.
              Eventually.see(
                  "the gateway asks the other Pod",
                  () -> page.fetch(FILE),
                  answer -> answer.startsWith("403 "));
              assertThat(page.fetch("/api/kernels")).startsWith("403 ");
              assertThat(page.fetch("/files/secret.txt")).doesNotContain(SECRET);
              assertThat(page.fetch("/lab")).doesNotContain(SECRET, foreign.podUid());
              assertThat(socket(page)).isEqualTo("refused");
              address(journey, hers, own.address());
            });
    Eventually.see(
        "her own is there again",
        () -> page.fetch("/api/kernels"),
        answer -> answer.startsWith("200 "));
    assertThat(socket(page)).isEqualTo("open");
  }

  private static String socket(HostilePage page) {
    var origin = page.page().url().replaceFirst("^http(s?://[^/]+).*", "ws$1");
    return page.connect(origin + "/api/events/subscribe");
  }

  private static void address(Journey journey, TestWorkspace workspace, String address) {
    workspace.patchStatus(
        journey.client(), "{\"endpoint\":{\"address\":\"%s\"}}".formatted(address));
  }

  private static TestWorkspace lab(Journey journey, Account account) {
    var space = journey.spaceOf(account);
    space.template("lab", Templates.lab());
    return space.workspace("thesis", "imageTemplateRef: {name: lab}").awaitRunning();
  }
}
