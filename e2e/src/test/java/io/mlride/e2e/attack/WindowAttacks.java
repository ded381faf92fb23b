package io.mlride.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForConsoleMessageOptions;
import io.mlride.e2e.harness.Attack;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A hostile page shows portal and workspaces inside itself, or opens them to hold on to them. */
abstract class WindowAttacks {
  /** What Chromium shows in place of a frame that may not be there. */
  private static final String NOTHING = "chrome-error://chromewebdata/";

  private static final String FRAME =
      """
      url => new Promise(done => {
        const frame = document.createElement('iframe');
        frame.onload = () => done();
        frame.src = url;
        document.body.append(frame);
      })
      """;

  private final Attack attack;

  WindowAttacks(Attack attack) {
    this.attack = attack;
  }

  @Test
  void nothingOfOursIsShownInsideAHostilePage() {
    var page = attack.hostilePage().page();
    var own = "https://" + attack.trap() + "/";
    page.evaluate(FRAME, own);
    assertThat(page.frames()).as("its own pages are shown").hasSize(2);
    assertThat(page.frames().get(1).url()).isEqualTo(own);

    for (var path : List.of("/login", "/open?host=a&state=b", "/api/v1/me")) {
      assertKeptOut(page, attack.portal(path));
    }
    for (var path : List.of("/lab", "/api", "/.mlride/open?code=a")) {
      assertKeptOut(page, "https://" + attack.target() + path);
    }
    // The gateway's own pages, at the page's own host as well.
    assertKeptOut(page, "https://no--body." + attack.layout().domain() + "/");
    assertKeptOut(page, own + ".mlride/open?code=a");
  }

  /** The browser says so itself: a page learns nothing of its frames. */
  private static void assertKeptOut(Page page, String url) {
    var shown = page.frames().size();
    page.waitForConsoleMessage(
        new WaitForConsoleMessageOptions()
            .setPredicate(
                it ->
                    it.text().contains("'" + url.replaceFirst("(https://[^/]+/).*", "$1"))
                        && it.text().contains("frame-ancestors")),
        () -> page.evaluate(FRAME, url));
    assertThat(page.frames()).hasSize(shown + 1);
    assertThat(page.frames().get(shown).url()).isIn("", NOTHING);
  }

  /** A page that holds the portal's window could lead it elsewhere while somebody types. */
  @Test
  void thePortalLetsGoOfWhoOpenedIt() {
    var page = attack.hostilePage().page();
    var own = opened(page, "https://" + attack.trap() + "/");
    assertThat(own.evaluate("window.opener !== null")).isEqualTo(true);
    assertThat(page.evaluate("window.held.closed")).isEqualTo(false);

    var portal = opened(page, attack.portal("/login"));
    portal.locator("#home").waitFor();
    assertThat(portal.evaluate("window.opener")).isNull();
    assertThat(page.evaluate("window.held.closed")).isEqualTo(true);
    page.evaluate("window.held.location = '/?body=elsewhere'");
    assertThat(portal.url()).isEqualTo(attack.portal("/login"));
  }

  private static Page opened(Page page, String url) {
    var popup =
        page.waitForPopup(() -> page.evaluate("url => { window.held = window.open(url); }", url));
    popup.waitForURL(url);
    return popup;
  }
}
