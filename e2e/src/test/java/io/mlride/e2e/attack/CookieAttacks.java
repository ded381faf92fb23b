package io.mlride.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.options.Cookie;
import io.mlride.e2e.harness.Attack;
import io.mlride.e2e.harness.HostilePage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A hostile page sets cookies for its neighbours, and below the portal's site for the portal. */
abstract class CookieAttacks {
  private static final String EVIL = "set-by-a-neighbour";
  private static final int MANY = 30;
  private static final int LONG = 3800;

  private final Attack attack;

  CookieAttacks(Attack attack) {
    this.attack = attack;
  }

  @Test
  void noNeighbourSetsACookieOfOurs() {
    var victim = attack.lure(attack.stranger());
    var page = attack.hostilePage(victim);
    for (var name : List.of("session", "opening", "refresh")) {
      for (var ours :
          List.of(
              "__Host-mlride-%s", "__host-Mlride-%s", "=__Host-mlride-%s", " = __Host-mlride-%s")) {
        page.setCookie(ours.formatted(name) + "=" + EVIL + everywhere());
        page.setCookie(ours.formatted(name) + "=" + EVIL + everywhere() + "; Path=/.mlride/open");
      }
      page.setCookie("mlride-%s=%s%s".formatted(name, EVIL, everywhere()));
    }
    // The app answers with one as well.
    page.page()
        .navigate(
            "https://%s/?header=%s"
                .formatted(attack.trap(), encoded("Set-Cookie: answered=" + EVIL + everywhere())));

    assertThat(cookie(page, "mlride-session"))
        .as("browsers do let neighbours set others")
        .hasValueSatisfying(it -> assertThat(it.domain).isEqualTo("." + parent()));
    assertThat(page.page().context().cookies())
        .noneMatch(it -> it.value.contains(EVIL) && it.name.toLowerCase().contains("__host-"))
        .noneMatch(it -> it.name.isEmpty() && it.value.contains("__Host-mlride"));
    assertThat(cookie(page, "answered"))
        .as("what an app answers is for its own host")
        .hasValueSatisfying(it -> assertThat(it.domain).isEqualTo(attack.trap()));

    var kernels = "/api/kernels";
    var own = attack.ownPage(victim);
    var answer =
        attack
            .tls()
            .during(
                () -> assertThat(own.fetch(kernels)).startsWith("200 "),
                it -> it.host().equals(attack.target()) && it.path().equals(kernels));
    assertThat(answer.cookies()).contains("mlride-session=" + EVIL);
    assertThat(attack.whoIsLoggedIn(victim)).contains(attack.victim().handle());
  }

  @Test
  void tooManyCookiesGetAClearAnswer() {
    var victim = attack.lure(attack.stranger());
    var page = attack.hostilePage(victim);
    for (var i = 0; i < MANY; i++) {
      page.setCookie("bomb%d=%s%s".formatted(i, "x".repeat(LONG), everywhere()));
    }

    var tab = victim.tab();
    var answer = tab.navigate("https://" + attack.target() + "/lab");
    assertThat(answer.status()).isEqualTo(431);
    assertThat(tab.locator("body").textContent()).contains("cookies", "Delete");
    // Elsewhere the portal does not even notice.
    var login = attack.portal("/login");
    var portal =
        attack
            .tls()
            .during(
                () -> victim.tab().evaluate("url => { location.href = url; }", login),
                it -> it.path().equals("/login"));
    assertThat(portal.status()).isEqualTo(attack.layout().isOneSite() ? 431 : 200);

    tab.context().clearCookies(new ClearCookiesOptions().setName(Pattern.compile("bomb.*")));
    tab.navigate("https://" + attack.target() + "/lab");
    tab.locator("#jp-main-dock-panel").waitFor();
    assertThat(Attack.host(tab)).isEqualTo(attack.target());
    assertThat(attack.whoIsLoggedIn(victim)).contains(attack.victim().handle());
  }

  private static Optional<Cookie> cookie(HostilePage page, String name) {
    return page.page().context().cookies().stream().filter(it -> it.name.equals(name)).findFirst();
  }

  /** For as much as a browser allows. */
  private String everywhere() {
    return "; Secure; Path=/; Domain=" + parent();
  }

  private String parent() {
    return attack.layout().site();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
