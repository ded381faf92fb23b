package io.mlride.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppsUrlTest {

  private static final AppsUrl APPS = AppsUrl.parse("https://*.apps.example.org");

  @Test
  void eachAppHasAnOriginOfItsOwn() {
    assertThat(APPS.originOf(AppHost.main("thesis", "alice")))
        .isEqualTo("https://thesis--alice.apps.example.org");
    assertThat(APPS.hostOf(new AppHost(Optional.of("board"), "cs229-hw3", "lin-2")))
        .isEqualTo("board--cs229-hw3--lin-2.apps.example.org");
  }

  @Test
  void aHostIsReadAgain() {
    assertThat(APPS.read("thesis--alice.apps.example.org"))
        .contains(AppHost.main("thesis", "alice"));
    assertThat(APPS.read("Board--Thesis--Alice.APPS.example.org:443"))
        .contains(new AppHost(Optional.of("board"), "thesis", "alice"));
    assertThat(AppsUrl.parse("http://*.localhost:8081").read("a--b.localhost:8081"))
        .contains(AppHost.main("a", "b"));
  }

  @Test
  void theLongestNamesAreADnsLabel() {
    var app = new AppHost(Optional.of("a".repeat(15)), "w".repeat(24), "u".repeat(20));
    assertThat(app.label()).hasSize(63);
    assertThat(AppHost.parse(app.label())).contains(app);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "apps.example.org",
        "thesis.apps.example.org",
        "thesis--alice.apps.example.org.evil.test",
        "thesis--alice.apps.example.org:8443",
        "thesis--alice.evil.test",
        "thesis--alice.x.apps.example.org",
        "a--b--c--d.apps.example.org",
        "thesis---alice.apps.example.org",
        "-thesis--alice.apps.example.org",
        "thesis--alice-.apps.example.org",
        "thesis--alice.apps.example.org@evil.test",
        "thesis--al ice.apps.example.org",
        "9thesis--alice.apps.example.org"
      })
  void otherHostsAreNobodys(String host) {
    assertThat(APPS.read(host)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://*.apps.example.org",
        "https://*.apps.example.org/path",
        "https://*.*.example.org",
        "http://*.apps.example.org",
        "http://apps.example.org",
        "https://apps.example.org/path",
        "http://*.localhost.example.org",
        ""
      })
  void aSettingThatOpensNothingIsRefused(String setting) {
    assertThatThrownBy(() -> AppsUrl.parse(setting)).hasMessageContaining("https");
  }
}
