package io.mlride.gateway.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeFactsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final UUID WORKSPACE = UUID.randomUUID();
  private static final CodeFacts GOOD =
      new CodeFacts(WORKSPACE, "a--b.test", "state", NOW.plusSeconds(1), false);

  private static Optional<Refusal> asked(CodeFacts facts, String host, String state, UUID there) {
    return facts.refusal(host, Optional.ofNullable(state), Optional.ofNullable(there), NOW);
  }

  @Test
  void aGoodOneOpens() {
    assertThat(asked(GOOD, "a--b.test", "state", WORKSPACE)).isEmpty();
  }

  @Test
  void eachOtherIsRefusedForItsReason() {
    assertThat(asked(GOOD, "c--b.test", "state", WORKSPACE)).contains(Refusal.OTHER_HOST);
    assertThat(asked(GOOD, "a--b.test", "another", WORKSPACE)).contains(Refusal.OTHER_BROWSER);
    assertThat(asked(GOOD, "a--b.test", null, WORKSPACE)).contains(Refusal.OTHER_BROWSER);
    assertThat(asked(GOOD, "a--b.test", "state", UUID.randomUUID())).contains(Refusal.GONE);
    assertThat(asked(GOOD, "a--b.test", "state", null)).contains(Refusal.GONE);
    var late = new CodeFacts(WORKSPACE, "a--b.test", "state", NOW, false);
    assertThat(asked(late, "a--b.test", "state", WORKSPACE)).contains(Refusal.LATE);
    var used = new CodeFacts(WORKSPACE, "a--b.test", "state", NOW, true);
    assertThat(asked(used, "a--b.test", "state", WORKSPACE)).contains(Refusal.USED);
  }

  @Test
  void aCookieIsReadAsItWasWritten() {
    var wanted = Wanted.of("/tree/a?b=c%20d");
    assertThat(Wanted.parse(wanted.cookie())).contains(wanted);
    assertThat(wanted.instead("/other").state()).isEqualTo(wanted.state());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.test",
        "/\\evil.test",
        "https://evil.test",
        "/.mlride/open?code=x",
        "/a b"
      })
  void noOtherHostIsEverGoneTo(String path) {
    assertThat(Wanted.of(path).path()).isEmpty();
    var forged = new Wanted(Wanted.of("/").secret(), path);
    assertThat(Wanted.parse(forged.cookie())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "short.YQ", "x", "Ä.YQ"})
  void whatIsNoCookieOfOursIsNone(String cookie) {
    assertThat(Wanted.parse(cookie)).isEmpty();
  }

  @Test
  void aPathTooLongForACookieIsLeftOut() {
    assertThat(Wanted.of("/" + "a".repeat(3000)).path()).isEmpty();
  }
}
