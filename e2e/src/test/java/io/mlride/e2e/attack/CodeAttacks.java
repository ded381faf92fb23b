package io.mlride.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.mlride.e2e.harness.Attack;
import io.mlride.e2e.harness.Eventually;
import io.mlride.e2e.harness.HostilePage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Codes that open a workspace, in hands that they were not made for. */
abstract class CodeAttacks {
  private final Attack attack;

  CodeAttacks(Attack attack) {
    this.attack = attack;
  }

  /** The attacker wants others to work as the attacker, without their knowing. */
  @Test
  void theAttackersCodeLogsNobodyElseIn() {
    var attacker = attack.stranger();
    var code = attack.code(attacker);

    var victim = attack.stranger();
    var tab = victim.goTo("https://" + attack.trap() + "/");
    tab.locator("#log-in-form").waitFor();
    assertRefused(tab, code, "another browser");
    assertThat(sessions(tab, attack.trap())).isZero();

    // It was good all the time, for the browser that had asked.
    var own = attacker.goTo(code);
    assertThat(Attack.host(own)).isEqualTo(attack.trap());
    assertThat(sessions(own, attack.trap())).isOne();
  }

  /** As if it had been read over somebody's shoulder. */
  @Test
  void aCodeThatComesTwiceEndsWhatItBegan() {
    var attacker = attack.stranger();
    var code = attack.code(attacker);
    var page = new HostilePage(attacker.goTo(code));
    assertThat(page.fetch("/came")).startsWith("200 ");

    assertRefused(attack.stranger().tab(), code, "works only once");
    Eventually.see(
        "the session of the first one is over",
        () -> page.fetch("/came"),
        answer -> answer.startsWith("401 "));
  }

  /** The attacker's own code, tried at the victim's workspace by the attacker's own browser. */
  @Test
  void aCodeOpensNoOtherHost() {
    var attacker = attack.stranger();
    var code = attack.code(attacker);
    var tab = attacker.goTo("https://" + attack.target() + "/");
    tab.locator("#ended").waitFor();

    assertRefused(tab, code.replace(attack.trap(), attack.target()), "another workspace");
    assertThat(sessions(tab, attack.target())).isZero();
  }

  /** A page loads the address with its code in the background, in all ways that it has. */
  @Test
  void aCodeIsTakenFromTheTabAlone() {
    var attacker = attack.stranger();
    var code = attack.code(attacker);
    var page = attack.hostilePage();
    assertThat(page.fetch(code)).startsWith("403 ");
    assertThat(page.fetch(code, Map.of("redirect", "manual"))).startsWith("403 ");
    var sub =
        page.page().waitForResponse(it -> it.url().equals(code), () -> frame(page.page(), code));
    assertThat(sub.status()).isEqualTo(403);
    assertThat(attacker.goTo(code).url()).isEqualTo("https://" + attack.trap() + "/");
  }

  /** A service worker of the attacker's sees the victim's code; nobody else has a use for it. */
  @Test
  void aCodeThatAServiceWorkerReadsIsOfNoUse() {
    var victim = attack.lure(attack.stranger());
    var page = attack.hostilePage(victim).page();
    var script =
        """
        self.addEventListener('fetch', event => {
          if (event.request.url.includes('/.mlride/open')) {
            event.respondWith(new Response(event.request.url));
          }
        });
        """;
    page.evaluate(
        """
        async script => {
          await navigator.serviceWorker.register(
            '/worker.js?type=text/javascript&body=' + encodeURIComponent(script));
          await navigator.serviceWorker.ready;
        }
        """,
        script);
    attack.forgetSession(page, attack.trap());
    page.navigate("https://" + attack.trap() + "/");
    page.locator("#shared-open").click();
    page.waitForURL(url -> url.contains("/.mlride/open?"));
    var code = page.locator("body").textContent();
    assertThat(code).as("the worker got between").isEqualTo(page.url());

    var attacker = attack.stranger();
    var tab = attacker.goTo("https://" + attack.trap() + "/");
    tab.locator("#log-in-form").waitFor();
    assertRefused(tab, code, "another browser");
    assertThat(sessions(tab, attack.trap())).isZero();
  }

  private static void frame(Page page, String url) {
    page.evaluate(
        """
        url => {
          const frame = document.createElement('iframe');
          frame.src = url;
          document.body.append(frame);
        }
        """,
        url);
  }

  private static void assertRefused(Page tab, String code, String why) {
    var answer = tab.navigate(code);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(tab.locator("body").textContent()).contains(why);
  }

  private static long sessions(Page tab, String host) {
    return tab.context().cookies(List.of("https://" + host)).stream()
        .filter(it -> it.name.equals("__Host-mlride-session") && it.domain.equals(host))
        .count();
  }
}
