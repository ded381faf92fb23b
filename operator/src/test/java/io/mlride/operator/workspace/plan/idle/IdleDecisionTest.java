package io.mlride.operator.workspace.plan.idle;

import static io.mlride.operator.workspace.plan.idle.Lives.START;
import static io.mlride.operator.workspace.plan.idle.Lives.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Started at 8:00; stops after two hours without use, announced a quarter of an hour before. */
class IdleDecisionTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Lives life = new Lives();

  @Test
  void aClosedBrowserIsAnnouncedAndThenStops() {
    life.used(at("08:30"));

    assertThat(life.watch(at("08:30"), at("10:14"))).isInstanceOf(Idleness.Nothing.class);
    var announced = (Idleness.Told) life.watch(at("10:15"), at("10:16"));
    assertThat(announced.stopsAt()).contains(at("10:30"));
    assertThat(announced.why().message())
        .contains("since 2026-11-02T08:30:00Z", "stops at 2026-11-02T10:30:00Z");
    assertThat(over(life.watch(at("10:17"), at("10:32"))))
        .isEqualTo(Reason.StoppedIdle.explain(Map.of("since", "2026-11-02T08:30:00Z")));
  }

  /** It asks for this and that, which is no use; so nothing but the looks moves. */
  @Test
  void anOpenTabThatNobodyTouchesStops() {
    assertThat(over(life.watch(START, at("10:02"))).reason()).isEqualTo(Reason.StoppedIdle);
  }

  @Test
  void aBusyKernelStays() {
    for (var now = START; now.isBefore(at("20:00")); now = now.plus(MINUTE)) {
      assertThat(life.used(now).seen(now).decide(now)).isInstanceOf(Idleness.Nothing.class);
    }
  }

  /** What it prints and computes is noted a minute late, and every third minute only. */
  @Test
  void aScriptInATerminalStays() {
    for (var now = START; now.isBefore(at("20:00")); now = now.plus(MINUTE)) {
      if (now.getEpochSecond() / 60 % 3 == 0) {
        life.used(now.minus(MINUTE));
      }
      assertThat(life.seen(now).decide(now)).isInstanceOf(Idleness.Nothing.class);
    }
  }

  @Test
  void whatIsKeptStaysUntilThenAndStops() {
    life.keep(at("14:00"));

    assertThat(told(life.watch(START, at("10:30"))))
        .isEqualTo(Reason.KeptRunning.explain(Map.of("until", "2026-11-02T14:00:00Z")));
    assertThat(told(life.watch(at("10:31"), at("13:46"))).reason()).isEqualTo(Reason.StopsSoon);
    assertThat(over(life.watch(at("13:47"), at("14:02"))))
        .isEqualTo(Reason.KeepUntilReached.explain(Map.of("until", "2026-11-02T14:00:00Z")));
  }

  @Test
  void keepingIsBoundedFromTheLastUseOn() {
    life.keep(START.plus(Duration.ofDays(30)));
    var bound = START.plus(Duration.ofHours(24));

    assertThat(told(life.watch(START, at("11:00"))).message()).contains(bound.toString());
    assertThat(over(life.watch(at("11:01"), bound.plus(Duration.ofMinutes(2)))).reason())
        .isEqualTo(Reason.KeepUntilReached);
  }

  @Test
  void oneThatIsKeptForLessThanItsIdleTimeIsMerelyIdle() {
    life.keep(at("09:00"));

    assertThat(over(life.watch(START, at("10:02"))).reason()).isEqualTo(Reason.StoppedIdle);
  }

  @Test
  void useAfterTheAnnouncementTakesItBack() {
    life.watch(START, at("09:50"));
    life.used(at("09:50"));

    assertThat(life.watch(at("09:51"), at("11:34"))).isInstanceOf(Idleness.Nothing.class);
    assertThat(told(life.watch(at("11:35"), at("11:40"))).message()).contains("T11:50:00Z");
  }

  @Test
  void withoutTheDatabaseItIsUnknownAndStays() {
    life.watch(START, at("09:50"));
    Instant last = at("09:50");

    for (var now = last; now.isBefore(at("23:00")); now = now.plus(MINUTE)) {
      assertThat(life.read(last).decide(now)).isNotInstanceOf(Idleness.Over.class);
    }
    assertThat(told(life.decide(at("23:00"))).message())
        .contains("(the record of use cannot be read)");
  }

  @Test
  void whatNobodyLookedAtIsUnknownAndSaidOnce() {
    var said = new HashSet<Explanation>();
    for (var now = at("10:00"); now.isBefore(at("12:00")); now = now.plus(MINUTE)) {
      said.add(told(life.seen(now).apps(START).decide(now)));
    }
    assertThat(said)
        .singleElement()
        .satisfies(why -> assertThat(why.message()).contains("(JupyterLab could not be asked)"));
    assertThat(told(life.seen(at("12:00")).cpu(null).decide(at("12:00"))).message())
        .contains("(CPU use is not measured)");
  }

  @Test
  void gpusCountWhereTheyWereEverMeasured() {
    var late = at("12:00");

    assertThat(told(life.seen(late).gpu(at("08:30")).decide(late)).message())
        .contains("(GPU use is not measured)");
    assertThat(told(life.gpu(null).decide(late)).reason()).isEqualTo(Reason.StopsSoon);
    assertThat(told(life.gpu(late).decide(late)).reason()).isEqualTo(Reason.StopsSoon);
  }

  /** Nobody could read an announcement that was never made. */
  @Test
  void afterAnOutageTheEndIsAnnouncedBeforeItComes() {
    life.watch(START, at("09:00"));

    var announced = (Idleness.Told) life.seen(at("15:00")).decide(at("15:00"));
    assertThat(announced.stopsAt()).contains(Instant.parse("2026-11-02T15:07:30Z"));
    assertThat(life.watch(at("15:01"), at("15:07"))).isInstanceOf(Idleness.Told.class);
    assertThat(over(life.watch(at("15:08"), at("15:09"))).reason()).isEqualTo(Reason.StoppedIdle);
  }

  @Test
  void whoHasJustBegunToReadLeavesWhatIsSaid() {
    life.neverRead();

    assertThat(life.decide(START.plusSeconds(179))).isInstanceOf(Idleness.NotReadYet.class);
    assertThat(told(life.decide(at("12:00"))).reason()).isEqualTo(Reason.UseUnknown);
  }

  @Test
  void anEndIsNotCutShortByFractionsOfASecond() {
    var used = Instant.parse("2026-11-02T08:30:00.000001Z");
    life.used(used);

    var announced = (Idleness.Told) life.watch(at("08:31"), at("10:20"));
    assertThat(announced.stopsAt()).contains(Instant.parse("2026-11-02T10:30:01Z"));
    assertThat(life.watch(at("10:21"), at("10:31"))).isInstanceOf(Idleness.Told.class);
    assertThat(life.watch(at("10:32"), at("10:32"))).isInstanceOf(Idleness.Over.class);
  }

  private static Explanation told(Idleness idleness) {
    assertThat(idleness).isInstanceOf(Idleness.Told.class);
    return ((Idleness.Told) idleness).why();
  }

  private static Explanation over(Idleness idleness) {
    assertThat(idleness).isInstanceOf(Idleness.Over.class);
    return ((Idleness.Over) idleness).why();
  }
}
