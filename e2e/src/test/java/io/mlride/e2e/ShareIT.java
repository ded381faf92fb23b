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

/** Somebody lets somebody else into a workspace, and out again. */
@ExtendWith({Journeys.class, Browsers.class})
class ShareIT {

  @Test
  void aGuestWorksInItUntilTheShareEnds(Journey journey, Chromium chromium) {
    var owner = journey.account();
    var guest = journey.account();
    var space = journey.spaceOf(owner);
    space.template("lab", Templates.lab());
    var workspace = space.workspace("thesis", "imageTemplateRef: {name: lab}").awaitRunning();
    var share = owner.share(workspace.name(), guest);

    var person = chromium.person();
    var page = person.goTo(workspace.status().url(), guest);
    page.locator("#shared-whose").getByText(owner.handle()).waitFor();
    page.locator("#shared-open").click();
    var lab = new Lab(person, page).awaitLoaded().newNotebook();
    lab.run("print(6*7)").awaitPrinted("42");
    var channels = lab.openChannels();
    assertThat(channels).isNotEmpty();

    owner.endShare(workspace.name(), share);
    page.waitForCondition(() -> channels.stream().allMatch(WebSocket::isClosed));
    page.navigate(workspace.status().url());
    page.locator("#ended").waitFor();
  }
}
