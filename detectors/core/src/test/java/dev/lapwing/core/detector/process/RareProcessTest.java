package dev.lapwing.core.detector.process;

import static dev.lapwing.core.detector.Feeding.feed;
import static dev.lapwing.core.detector.process.Launches.DAY;
import static dev.lapwing.core.detector.process.Launches.MONDAY;
import static dev.lapwing.core.detector.process.Launches.after;
import static dev.lapwing.core.detector.process.Launches.days;
import static dev.lapwing.core.detector.process.Launches.launch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.KnownTo;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.peer.Peers;
import dev.lapwing.core.peer.Popularity;
import dev.lapwing.core.peer.Rates;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RareProcessTest {

  static final Entity HOST = new Entity("corp", EntityType.HOST, "ws12");
  private static final long LATER = MONDAY + 20 * DAY + 7_200_000;

  static RareProcess detector() {
    RuleHead rule = RuleHead.named("rare_process", Severity.MEDIUM);
    return new RareProcess(rule, ProcessSettings.from(Settings.none()));
  }

  private static double surprise(Event event, Peers peers) {
    RareProcess detector = detector();
    LineageState state = detector.section().create();
    feed(detector, state, days(20));
    return tested(detector, state, event, peers).tests.get(0);
  }

  private static <S> RecordingJudgement tested(
      Detector<S> detector, S state, Event event, Peers peers) {
    RecordingJudgement said = new RecordingJudgement();
    detector.observe(state, new Observation(HOST, event, peers), said);
    return said;
  }

  private static Peers known(double p, int machines) {
    return new KnownTo(p, machines, machines, 100, 100).asPeers();
  }

  @Test
  void wordThatStartsAShellIsFoundOnce() {
    Peers strange = known(0.05, 0);
    RareProcess detector = detector();
    LineageState state = detector.section().create();
    feed(detector, state, days(20));
    RecordingJudgement said =
        tested(detector, state, launch(LATER, "winword.exe", "cmd.exe"), strange);
    assertThat(said.findings).hasSize(1);
    Finding finding = said.findings.get(0);
    assertThat(finding.surprise()).isBetween(2.0, 4.0);
    assertThat(finding.alerts()).isTrue();
    assertThat(finding.baseline().state()).isEqualTo(Baseline.State.READY);
    assertThat(finding.message())
        .contains(
            "cmd.exe started by winword.exe",
            "ran on 20 days and started 1 other",
            "Of 100 machines known, 0 showed the same");
    assertThat(finding.linked()).extracting(Entity::id).containsExactly("anna");
    Event again = launch(LATER + DAY, "winword.exe", "cmd.exe");
    assertThat(tested(detector, state, again, strange).findings).isEmpty();
  }

  @Test
  void aParentThatSeldomStartsAnythingSurprisesMoreThanOneThatOftenDoes() {
    double word = surprise(launch(LATER, "winword.exe", "new.exe"), Peers.NONE);
    double desktop = surprise(launch(LATER, "explorer.exe", "new.exe"), Peers.NONE);
    assertThat(word).isGreaterThan(desktop + 0.3);
  }

  @Test
  void aProgramThatRanForDaysAndStartedNothingSurprisesMoreThanAnUnknownOne() {
    double outlook = surprise(launch(LATER, "outlook.exe", "cmd.exe"), Peers.NONE);
    double unknown = surprise(launch(LATER, "updater.exe", "cmd.exe"), Peers.NONE);
    assertThat(outlook).isGreaterThan(unknown + 0.5);
  }

  /** Of 100 machines all run it, and so many see it start something. */
  private static Peers starting(int machines) {
    return new Peers() {
      @Override
      public Popularity values(String table) {
        int some = table.endsWith("/parent") ? machines : table.endsWith("/program") ? 100 : 0;
        return new KnownTo(0.1, some, some, 100, 100);
      }

      @Override
      public Rates rates(String rule) {
        return Rates.NONE;
      }
    };
  }

  @Test
  void aParentThatStartsNothingAnywhereSurprisesFarMore() {
    Event event = launch(LATER, "outlook.exe", "cmd.exe");
    assertThat(surprise(event, starting(0))).isGreaterThan(surprise(event, starting(90)) + 2);
  }

  @Test
  void whatOthersShowSurprisesLess() {
    Event event = launch(LATER, "winword.exe", "helper.exe");
    assertThat(surprise(event, known(1, 60))).isLessThan(surprise(event, known(0.02, 0)) - 1.5);
  }

  @Test
  void aNewVersionOfAKnownProgramIsKnown() {
    List<Event> events =
        after(
            20,
            launch(LATER, "services.exe", "agent-1.2.exe"),
            launch(LATER + DAY, "services.exe", "agent-1.3.exe"));
    assertThat(feed(detector(), events).tests).endsWith(0.0);
  }

  @Test
  void aPairIsTestedOnceADay() {
    RareProcess detector = detector();
    LineageState state = detector.section().create();
    feed(detector, state, days(20));
    Event event = launch(LATER, "winword.exe", "new.exe");
    assertThat(feed(detector, state, List.of(event, event)).tests).hasSize(1);
  }

  @Test
  void nothingIsJudgedWhileLearning() {
    RecordingJudgement said = feed(detector(), days(5));
    assertThat(said.judged).isZero();
    assertThat(said.tests).isEmpty();
    assertThat(said.notJudged).containsOnly("unknown: still learning").hasSize(25);
  }

  @Test
  void aBusyHourIsNotEnough() {
    List<Event> events = new ArrayList<>();
    for (int minute = 0; minute < 120; minute++) {
      events.add(launch(MONDAY + minute * 60_000L, "make", "gcc" + minute % 3 + "x"));
    }
    assertThat(feed(detector(), events).judged).isZero();
  }

  @Test
  void peersAreComparedByPairAndByProgram() {
    List<String> tables = new ArrayList<>();
    detector().values(launch(LATER, "a.exe", "b.exe"), (table, value) -> tables.add(table));
    assertThat(tables)
        .containsExactly("rare_process", "rare_process/program", "rare_process/parent");
  }
}
