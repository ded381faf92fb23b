package io.mlride.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.e2e.harness.Attack;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that begin at portal or gateway, so that people trust them, and want to lead elsewhere. */
abstract class LinkAttacks {
  private static final String EVIL = "evil.test";

  private final Attack attack;

  LinkAttacks(Attack attack) {
    this.attack = attack;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/login?returnTo=//evil.test/",
        "/login?returnTo=https://evil.test/",
        "/login?returnTo=/%5Cevil.test/",
        "/login?returnTo=/.//evil.test/",
        "/login?returnTo=/%09/evil.test/",
        "/login?returnTo=javascript:location.replace('//evil.test')",
        "/login?next=//evil.test/",
        "/login?redirect=//evil.test/",
        "//evil.test/login",
        "/open?host=evil.test&state=HASH",
        "/open?host=TARGET.evil.test&state=HASH",
        "/open?host=evil.test%23TARGET&state=HASH",
        "/open?host=evil.test/TARGET&state=HASH",
        "/open?host=TARGET@evil.test&state=HASH",
        "/open?host=TARGET%0d%0aevil.test&state=HASH",
      })
  void thePortalLeadsNowhereElse(String link) {
    var tab = attack.victimsBrowser().tab();
    var asked = new CopyOnWriteArrayList<String>();
    tab.onRequest(it -> asked.add(URI.create(it.url()).getHost()));
    tab.navigate(
        attack.portal(link.replace("TARGET", attack.target()).replace("HASH", "A".repeat(43))));
    tab.locator("#home:visible, #ended:visible, pre:visible, body:not(:has(main))")
        .first()
        .waitFor();
    assertThat(Attack.host(tab)).isEqualTo(attack.layout().portal().getHost());
    assertThat(asked).isNotEmpty().noneMatch(EVIL::equals).noneMatch(it -> it.endsWith("." + EVIL));
    tab.close();
  }

  @Test
  void aLinkWithinThePortalLeadsOn() {
    var inside = "/open?host=" + attack.target() + "&state=" + "A".repeat(43);
    var tab = attack.victimsBrowser().tab();
    tab.navigate(attack.portal("/login?returnTo=" + encoded(inside)));
    tab.waitForURL(url -> url.contains("/.mlride/open?code="));
    assertThat(Attack.host(tab)).isEqualTo(attack.target());
    assertThat(tab.locator("body").textContent()).contains("another browser");
    tab.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.test/", "/%5Cevil.test/", "/.//evil.test/", "/@evil.test/"})
  void theGatewayLeadsNowhereElse(String path) {
    var tab = attack.victimsBrowser().tab();
    attack.forgetSession(tab, attack.target());
    var asked = new CopyOnWriteArrayList<String>();
    tab.onRequest(it -> asked.add(URI.create(it.url()).getHost()));
    tab.navigate("https://" + attack.target() + path);
    tab.waitForURL(
        url -> url.startsWith("https://" + attack.target()) && !url.contains("/.mlride/"));
    assertThat(asked)
        .contains(attack.layout().portal().getHost(), attack.target())
        .noneMatch(EVIL::equals);
    tab.close();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
