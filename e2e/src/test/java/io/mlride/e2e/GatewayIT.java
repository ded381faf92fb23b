package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.WebSocket;
import io.mlride.e2e.harness.Browsers;
import io.mlride.e2e.harness.Chromium;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.Lab;
import io.mlride.e2e.harness.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** The gateway is replaced, as an upgrade does, while somebody works. */
@Isolated("it cuts everybody's connections")
@ExtendWith({Journeys.class, Browsers.class})
class GatewayIT {

  /** The notebook's kernel goes on, and the notebook finds it again. */
  @Test
  void aRestartOnlyCutsItsOwnConnections(Journey journey, Chromium chromium) {
    var alice = journey.account();
    var space = journey.spaceOf(alice);
    space.template("lab", Templates.lab());
    var workspace = space.workspace("thesis", "imageTemplateRef: {name: lab}").awaitRunning();
    var person = chromium.person();
    var lab = new Lab(person, person.goTo(workspace.status().url(), alice)).awaitLoaded();
    lab.newNotebook().run("x = 6; print('begun')").awaitPrinted("begun");
    var before = lab.openChannels();
    assertThat(before).isNotEmpty();

    journey.installation().gateway().replace(journey);
    lab.page().waitForCondition(() -> before.stream().allMatch(WebSocket::isClosed));
    lab.page().waitForCondition(() -> !lab.openChannels().isEmpty());
    lab.run("print(x * 7)").awaitPrinted("42");
  }
}
