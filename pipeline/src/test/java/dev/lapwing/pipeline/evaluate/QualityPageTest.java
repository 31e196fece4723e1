package dev.lapwing.pipeline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The page says what is short as loudly as what is reached. */
class QualityPageTest {

  private static final long START = Instant.parse("2026-03-16T00:00:00Z").toEpochMilli();
  private static final Period PERIOD = new Period(START, START + 10 * Period.DAY);
  private static final EntityName ANNA = new EntityName("user", "anna");

  private static Incident attack(String id) {
    return new Incident(
        id, "takeover", Set.of(ANNA), START, START + 1_000, START + 1_000, Set.of(id), true);
  }

  private static Raised alert(String uid, String rule, int severity, long time, String... cited) {
    return new Raised(uid, rule, severity, time, ANNA, Set.of(ANNA), List.of(cited), 1e-5);
  }

  private static SeedResult seed(long seed, boolean found, int falseAlerts) {
    return seed(seed, true, found, falseAlerts);
  }

  private static SeedResult seed(long seed, boolean attacked, boolean found, int falseAlerts) {
    Incidents incidents = new Incidents(List.of(attack("t-1")));
    Outcome outcome = new Outcome(incidents.all().get(0));
    Alarms alarms = new Alarms(incidents, People.unknown(), PERIOD);
    outcome.add(
        Touch.of(true, alert("x", "r", found ? 3 : 2, START, "t-1"), incidents.all().get(0)));
    for (int i = 0; i < falseAlerts; i++) {
      alarms.add(alert("f" + i, "noisy", 3, START + 5 * Period.DAY));
    }
    Map<String, Map<String, Ratio>> calibration =
        Map.of("volume_spike", Map.of("1e-3", new Ratio(100, 100), "1e-4", new Ratio(30, 10)));
    List<Fairness> fairness = List.of(new Fairness("shift", "night", 10, new Ratio(9, 3)));
    return new SeedResult(
        seed,
        attacked,
        new Evaluation(
            PERIOD, 100, 2, incidents.all(), List.of(outcome), alarms, calibration, fairness),
        1_000,
        Duration.ofSeconds(5));
  }

  private static String page(SeedResult... seeds) {
    QualitySettings settings =
        new QualitySettings(
            100,
            24,
            14,
            List.of(1L, 2L),
            List.of(3L),
            2,
            Path.of("work"),
            null,
            List.of(),
            false,
            1);
    return new QualityPage(settings, new Totals(List.of(seeds))).text();
  }

  @Test
  void namesTheCommandThatWritesIt() {
    assertThat(page(seed(1, true, 0)))
        .contains(
            "--users 100 --days 24 --learning-days 14 --seeds 1,2 --benign-seeds 3 --budget 2/day");
  }

  @Test
  void saysWhatIsMetAndWhatIsShort() {
    assertThat(page(seed(1, true, 18), seed(2, false, 18)))
        .contains(
            "| attacks found before their objective | at least 95 % | 1 of 2, 50.0 % | **short**")
        .contains("| 0.75 to 1.25 | 1.00 (0.70 to 1.38) | met |")
        .contains("at 1e-3, each detector | 0.8 to 1.25 | 1 of 1 | met |")
        .contains("| 0 of 1; outside: `volume_spike` | **short** |")
        .contains("above: shift night | **short** |");
  }

  @Test
  void addsUpTheSeeds() {
    assertThat(page(seed(1, true, 0), seed(2, true, 0)))
        .contains(
            "| `volume_spike` | 200 | 200 | 1.00 (0.87 to 1.15) | 60 | 20 | 3.00 (2.29 to 3.86) !")
        .contains("| `takeover` | 2 | 2 | 100 % |");
  }

  @Test
  void calibrationIsMeasuredWhereNobodyAttacks() {
    assertThat(page(seed(1, true, true, 0), seed(1, false, true, 0)))
        .contains("| `volume_spike` | 100 | 100 | 1.00");
  }

  @Test
  void saysWhatCameNearestToAMiss() {
    assertThat(page(seed(7, false, 0)))
        .contains("| seed 7 | `t-1` | an alert of `r`, below medium |");
  }

  @Test
  void namesTheNoisyRules() {
    assertThat(page(seed(1, true, 15))).contains("| `noisy` | 15 | 1.50 |");
  }

  @Test
  void whatWasNotMeasuredIsNotMet() {
    Evaluation empty =
        new Evaluation(
            PERIOD,
            0,
            2,
            List.of(),
            List.of(),
            new Alarms(new Incidents(List.of()), People.unknown(), PERIOD),
            Map.of(),
            List.of());
    assertThat(page(new SeedResult(1, false, empty, 0, Duration.ZERO)))
        .contains(
            "| attacks found before their objective | at least 95 % | no attack | not measured |");
  }
}
