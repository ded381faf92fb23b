package io.mlride.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathModeTest {

  private static final String HOST = "apps.example.org";
  private static final AppsUrl APPS = AppsUrl.parse("https://apps.example.org");
  private static final AppsUrl STAR = AppsUrl.parse("https://*.apps.example.org");
  private static final AppHost THESIS = AppHost.main("thesis", "alice");
  private static final AppHost BOARD = new AppHost(Optional.of("board"), "thesis", "alice");

  @Test
  void eachAppHasAPathOfItsOwn() {
    assertThat(APPS.addressOf(THESIS)).isEqualTo("https://apps.example.org/alice/thesis/");
    assertThat(APPS.addressOf(BOARD)).isEqualTo("https://apps.example.org/alice/board--thesis/");
    assertThat(APPS.placeOf(THESIS)).isEqualTo("apps.example.org/alice/thesis");
    assertThat(STAR.addressOf(THESIS)).isEqualTo("https://thesis--alice.apps.example.org/");
    assertThat(STAR.placeOf(BOARD)).isEqualTo(STAR.hostOf(BOARD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/alice/thesis",
        "/alice/thesis/",
        "/alice/thesis/lab",
        "/alice/thesis//x",
        "/alice/thesis/../../bob/x",
        "/alice/thesis/board--thesis/",
      })
  void whatFollowsBelongsToTheApp(String path) {
    assertThat(APPS.read(HOST, path)).contains(THESIS);
    assertThat(APPS.read("APPS.example.org:443", path)).contains(THESIS);
  }

  @Test
  void aNameIsNotTheBeginningOfAnother() {
    assertThat(APPS.read(HOST, "/alice/thesis-2/")).contains(AppHost.main("thesis-2", "alice"));
    assertThat(APPS.read(HOST, "/alice/board--thesis/x")).contains(BOARD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/alice",
        "/alice/",
        "//alice/thesis/",
        "/alice//thesis/",
        "/Alice/thesis/",
        "/alice/thesis%2Flab/",
        "/alice%2Fthesis/",
        "/alice/%74hesis/",
        "/alice/%2e%2e/thesis",
        "/./alice/thesis/",
        "/alice/./thesis/",
        "/alice/thesis;x/",
        "/alice/thesis\\x/",
        "/alice/thesis#x",
        "/thesis--alice/board/",
        "/alice/a--b--c/",
        "/alice/board---thesis/",
        "/alice/-thesis/",
        "/.mlride/page.css",
      })
  void otherPathsAreNobodys(String path) {
    assertThat(APPS.read(HOST, path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apps.example.org",
        "apps.example.org:8443/alice/thesis",
        "thesis--alice.apps.example.org",
        "thesis--alice.apps.example.org/alice/thesis",
        "apps.example.org/alice/thesis/",
        "apps.example.org/alice/thesis/lab",
        "apps.example.org/alice/thesis/../../bob/x",
        "evil.test/alice/thesis",
      })
  void aPlaceHasOneForm(String place) {
    assertThat(APPS.read(place)).isEmpty();
  }

  @Test
  void aPlaceIsReadAgain() {
    assertThat(APPS.read(APPS.placeOf(BOARD))).contains(BOARD);
    assertThat(STAR.read(STAR.placeOf(BOARD))).contains(BOARD);
    assertThat(STAR.read(STAR.placeOf(THESIS) + "/alice/thesis")).isEmpty();
  }

  @Test
  void nothingOfAHostNameIsReadInAPath() {
    assertThat(STAR.read("thesis--alice.apps.example.org", "/bob/x/")).contains(THESIS);
    assertThat(STAR.prefixOf(THESIS)).isEmpty();
    assertThat(APPS.read("thesis--alice.apps.example.org", "/alice/thesis/")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://*.apps.example.org, false, true, https://apps.example.org, ''",
    "https://apps.example.org, true, false, https://ml.example.org, ''",
    "https://apps.example.org, true, false, https://example.org, ''",
    "http://apps.localhost:8081, true, false, http://localhost:8080, ''",
    "https://apps.example.org, false, false, https://ml.example.org, share one origin",
    "https://*.apps.example.org, true, false, https://ml.example.org, has a star",
    "https://apps.example.org, true, true, https://ml.example.org, mlride.sharing.enabled",
    "https://apps.example.org, true, false, https://apps.example.org, another name",
    "https://apps.example.org, true, false, https://APPS.example.org:8443, another name",
    "https://apps.example.org, true, false, https://ml.apps.example.org, another name",
    "http://localhost:8081, true, false, http://localhost:8080, another name",
  })
  void whatItNeeds(String apps, boolean agreed, boolean sharing, String portal, String said) {
    var refusal = PathMode.refusal(AppsUrl.parse(apps), agreed, sharing, Optional.of(portal));
    if (said.isEmpty()) {
      assertThat(refusal).isEmpty();
    } else {
      assertThat(refusal).get().asString().contains(said);
    }
  }

  @Test
  void aPortalThatIsNotKnownIsNotJudged() {
    assertThat(PathMode.refusal(APPS, true, false, Optional.empty())).isEmpty();
  }
}
