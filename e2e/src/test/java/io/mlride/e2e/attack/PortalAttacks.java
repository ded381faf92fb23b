package io.mlride.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.e2e.harness.Attack;
import io.mlride.e2e.harness.Exchange;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A hostile page asks the portal in the name of whoever looks at it. */
abstract class PortalAttacks {
  private static final String REFRESH = "/api/v1/auth/refresh";
  private static final String LOG_IN = "/api/v1/auth/login";
  private static final String ERROR = "TypeError";

  private final Attack attack;

  PortalAttacks(Attack attack) {
    this.attack = attack;
  }

  @ParameterizedTest
  @ValueSource(strings = {"cors", "no-cors"})
  void theCookieOfThePortalOpensNothing(String mode) {
    var page = attack.hostilePage();
    var answer =
        attack
            .tls()
            .during(
                () ->
                    assertThat(
                            page.fetch(
                                attack.portal(REFRESH), Map.of("method", "POST", "mode", mode)))
                        .isIn(ERROR, "opaque"),
                to("POST", REFRESH));

    // Below the portal's site the cookie comes along, strict as it is.
    assertThat(answer.cookies().contains("__Host-mlride-refresh"))
        .isEqualTo(attack.layout().isOneSite());
    assertThat(answer.status()).isIn(401, 403);
    assertThat(answer.setCookies()).isEmpty();
    assertVictimIsStillIn();
  }

  @Test
  void nothingOfTheApiIsReadOrChangedWithTheUsersCookies() {
    var before = tokens();
    var page = attack.hostilePage();
    var me = attack.portal("/api/v1/me");
    var answer =
        attack
            .tls()
            .during(() -> assertThat(page.fetch(me)).isEqualTo(ERROR), to("GET", "/api/v1/me"));
    assertThat(answer.status()).isEqualTo(401);

    var wanted = "{\"name\":\"stolen\",\"scope\":\"write\"}";
    var json =
        Map.of(
            "method",
            "POST",
            "body",
            wanted,
            "headers",
            Map.of("Content-Type", "application/json"));
    var path = "/api/v1/me/tokens";
    var asked =
        attack
            .tls()
            .during(
                () -> assertThat(page.fetch(attack.portal(path), json)).isEqualTo(ERROR),
                to("OPTIONS", path));
    assertThat(asked.setCookies()).isEmpty();
    var posted =
        attack.tls().during(() -> page.post(attack.portal(path), wanted), to("POST", path));
    assertThat(posted.status()).isEqualTo(401);
    assertThat(tokens()).isEqualTo(before);
  }

  /** Read as JSON these are the attacker's name and password. */
  @ParameterizedTest
  @CsvSource({
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
  })
  void noFormLogsAnybodyIn(String type) {
    var halves = credentials().split("=", 2);
    for (var path : List.of(LOG_IN, REFRESH, "/api/v1/auth/register", "/api/v1/openings")) {
      var page = attack.hostilePage();
      var answer =
          attack
              .tls()
              .during(
                  () -> page.submit(attack.portal(path), type, halves[0], halves[1]),
                  to("POST", path));
      assertThat(answer.status()).as(path).isBetween(400, 499);
      assertThat(answer.setCookies()).as(path).isEmpty();
    }
    assertVictimIsStillIn();
  }

  @Test
  void noScriptLogsTheVictimInAsSomebodyElse() {
    assertThat(attack.attacker().logInStatus()).as("the credentials are good").isEqualTo(200);
    var page = attack.hostilePage();
    var untyped =
        attack
            .tls()
            .during(() -> page.post(attack.portal(LOG_IN), credentials()), to("POST", LOG_IN));
    assertThat(untyped.setCookies()).isEmpty();
    assertThat(untyped.status()).isBetween(400, 499);
    var text = Map.of("method", "POST", "mode", "no-cors", "body", credentials());
    var plain =
        attack.tls().during(() -> page.fetch(attack.portal(LOG_IN), text), to("POST", LOG_IN));
    assertThat(plain.setCookies()).isEmpty();
    assertThat(plain.status()).isBetween(400, 499);
    assertVictimIsStillIn();
  }

  private Predicate<Exchange> to(String method, String path) {
    return it ->
        it.method().equals(method)
            && it.host().equals(attack.layout().portal().getHost())
            && it.path().equals(path);
  }

  /** Has a = somewhere, so that a form can be made to say it. */
  private String credentials() {
    return "{\"login\":\"%s\",\"password\":\"%s\"}"
        .formatted(attack.attacker().handle(), attack.attacker().password());
  }

  private String tokens() {
    return attack
        .victim()
        .session()
        .send("GET", "/me/tokens", null)
        .findValuesAsText("id")
        .toString();
  }

  private void assertVictimIsStillIn() {
    assertThat(attack.whoIsLoggedIn(attack.victimsBrowser())).contains(attack.victim().handle());
  }
}
