package io.mlride.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.e2e.harness.Attack;
import io.mlride.e2e.harness.Exchange;
import io.mlride.e2e.harness.Lab;
import java.net.URI;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * A page of one workspace reaches for another workspace of whoever looks at it. Both are below one
 * domain in each layout, so the browser sends the other one's cookies along.
 */
abstract class NeighbourAttacks {
  private static final String KERNELS = "/api/kernels";
  private static final String ERROR = "TypeError";

  private final Attack attack;

  NeighbourAttacks(Attack attack) {
    this.attack = attack;
  }

  @Test
  void nothingOfItIsRead() {
    assertThat(attack.ownPage().fetch(target(KERNELS))).startsWith("200 ");

    var page = attack.hostilePage();
    var answer =
        attack
            .tls()
            .during(
                () -> assertThat(page.fetch(target(KERNELS))).isEqualTo(ERROR), to("GET", KERNELS));
    assertRefusedInspiteOfTheCookie(answer);
    var opaque =
        attack
            .tls()
            .during(
                () -> page.fetch(target(KERNELS), Map.of("mode", "no-cors")), to("GET", KERNELS));
    assertRefusedInspiteOfTheCookie(opaque);
  }

  @Test
  void nothingInItIsPartOfAnotherPage() {
    var page = attack.hostilePage();
    for (var kind : new String[] {"script", "img", "link"}) {
      var answer =
          attack
              .tls()
              .during(
                  () ->
                      page.page()
                          .evaluate(
                              """
                              ([kind, url]) => {
                                const part = document.createElement(kind);
                                part.rel = 'stylesheet';
                                part.src = url;
                                part.href = url;
                                document.head.append(part);
                              }
                              """,
                              new Object[] {kind, target("/" + kind)}),
                  to("GET", "/" + kind));
      assertRefusedInspiteOfTheCookie(answer);
    }
  }

  @Test
  void nothingInItIsChanged() {
    var page = attack.hostilePage();
    for (var path : new String[] {KERNELS, "/.mlride/close", "/.mlride/start"}) {
      var answer = attack.tls().during(() -> page.post(target(path), "{}"), to("POST", path));
      assertRefusedInspiteOfTheCookie(answer);
    }
    var form = attack.hostilePage();
    var answer =
        attack
            .tls()
            .during(
                () -> form.submit(target("/.mlride/close"), "text/plain", "a", "b"),
                to("POST", "/.mlride/close"));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(attack.ownPage().fetch(target(KERNELS))).startsWith("200 ");
  }

  @Test
  void itsKernelTakesNoWebSocketOfAnotherPage() {
    var person = attack.victimsBrowser();
    var tab = person.goTo("https://" + attack.target() + Lab.AFRESH);
    var lab = new Lab(person, tab).awaitLoaded().newNotebook();
    var channels = URI.create(lab.openChannels().get(0).url());
    assertThat(attack.ownPage().connect(channels.toString())).isEqualTo("open");

    var page = attack.hostilePage();
    var answer =
        attack
            .tls()
            .during(
                () -> assertThat(page.connect(channels.toString())).isEqualTo("refused"),
                to("GET", channels.getPath()).and(it -> it.status() != 101));
    assertRefusedInspiteOfTheCookie(answer);
    tab.close();
  }

  @Test
  void noCookieOfOursReachesAnApp() {
    var came = attack.hostilePage().fetch("/came");
    assertThat(came).startsWith("200 ").contains("Sec-Fetch-Site");
    assertThat(came.toLowerCase(java.util.Locale.ROOT)).doesNotContain("__host-mlride");
  }

  private void assertRefusedInspiteOfTheCookie(Exchange answer) {
    assertThat(answer.cookies()).contains("__Host-mlride-session");
    assertThat(answer.site()).isIn("same-site", "");
    assertThat(answer.status()).isEqualTo(403);
  }

  private Predicate<Exchange> to(String method, String path) {
    return it ->
        it.method().equals(method) && it.host().equals(attack.target()) && it.path().equals(path);
  }

  private String target(String path) {
    return "https://" + attack.target() + path;
  }
}
