package dev.lapwing.core.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.Findings;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.finding.Rarity;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.risk.RiskView;
import dev.lapwing.core.risk.RiskedFinding;
import dev.lapwing.core.rule.RuleHead;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Six weeks of findings of ten calibrated rules, some of them found more often than their p says,
 * and of one without budget; attacks from the third week on. How many alerts do innocents make?
 */
class BudgetSimulationTest {

  private static final int DAYS = 42;
  private static final int QUIET = 14;
  private static final long[] SEEDS = {21, 22, 23};
  private static final String OUTSIDE = "travel";

  /** A rule: its tests a day and how often its findings come for what their p says. */
  private record Rule(String name, double tests, double excess) {}

  private static final List<Rule> RULES = rules();

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    double[] tests = {300, 600, 1000, 2000, 3000, 5000, 8000, 12_000, 16_000, 20_000};
    double[] excess = {1, 1.2, 0.9, 1.3, 1, 0.8, 1.5, 1, 1.2, 0.9};
    for (int i = 0; i < tests.length; i++) {
      rules.add(new Rule("rule" + i, tests[i], excess[i]));
    }
    return rules;
  }

  private static Budget budget(double perDay) {
    Map<String, Double> shares = new LinkedHashMap<>();
    RULES.forEach(rule -> shares.put(rule.name(), 1.0));
    shares.put("rule7", 3.0);
    shares.put("never_seen", 2.0);
    return new Budget(perDay, shares, Map.of());
  }

  private static RiskedFinding risked(String rule, String entity, long time, Rarity rarity) {
    Entity user = Entity.user("corp", entity);
    Finding finding =
        FindingBuilder.of(RuleHead.named(rule, Severity.MEDIUM), user)
            .anchor("at " + time)
            .family(Family.VOLUME)
            .decidedBy(Findings.event(time, AccountKind.HUMAN))
            .build();
    Finding rated = rarity == null ? finding : finding.rated(rarity, true);
    return new RiskedFinding(user, rated, new RiskView(40, 0, 1, List.of()));
  }

  private static List<RiskedFinding> innocents(Random random, double outsideADay) {
    List<RiskedFinding> all = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      boolean weekend = day % 7 > 4;
      for (Rule rule : RULES) {
        double expected = rule.tests() * rule.excess() * 1e-3 * (weekend ? 0.3 : 1.28);
        for (int n = poisson(random, expected); n > 0; n--) {
          double p = 1e-3 * (1 - random.nextDouble());
          all.add(
              risked(
                  rule.name(),
                  "u" + random.nextInt(2000),
                  time(random, day),
                  new Rarity(p, p * rule.tests(), 5, 10_000)));
        }
      }
      for (int n = poisson(random, outsideADay); n > 0; n--) {
        all.add(risked(OUTSIDE, "u" + random.nextInt(2000), time(random, day), null));
      }
    }
    return all;
  }

  /** One attack a day or so: three very rare findings and an alert without budget. */
  private static List<RiskedFinding> attacks(Random random) {
    List<RiskedFinding> all = new ArrayList<>();
    for (int day = QUIET; day < DAYS; day++) {
      for (int n = poisson(random, 1); n > 0; n--) {
        String victim = "victim" + day + "-" + n;
        long time = time(random, day);
        for (int i = 0; i < 3; i++) {
          double p = 1e-6 * random.nextDouble();
          Rule rule = RULES.get(random.nextInt(RULES.size()));
          all.add(
              risked(
                  rule.name(), victim, time + i * 1000L, new Rarity(p, p * rule.tests(), 9, 1e4)));
        }
        all.add(risked(OUTSIDE, victim, time + 60_000, null));
      }
    }
    return all;
  }

  private static long time(Random random, int day) {
    return day * Tests.DAY + random.nextInt((int) Tests.DAY - 100_000);
  }

  private static int poisson(Random random, double mean) {
    int n = 0;
    for (double sum = -Math.log(1 - random.nextDouble()); sum < mean; n++) {
      sum -= Math.log(1 - random.nextDouble());
    }
    return n;
  }

  /** Innocents' alerts a day from the third week on. */
  private static double alertsADay(double perDay, double outsideADay, boolean attacked) {
    double alerts = 0;
    for (long seed : SEEDS) {
      Random random = new Random(seed);
      List<RiskedFinding> all = innocents(random, outsideADay);
      if (attacked) {
        all.addAll(attacks(random));
      }
      all.sort(Comparator.comparingLong(each -> each.finding().time()));
      BudgetStage stage = new BudgetStage(budget(perDay));
      BudgetState state = stage.create();
      Counts<RiskedFinding> out = new Counts<>();
      all.forEach(each -> stage.on(each, state, out));
      alerts +=
          out.emitted.stream()
              .map(RiskedFinding::finding)
              .filter(f -> f.alerts() && f.time() >= QUIET * Tests.DAY)
              .filter(f -> !f.entity().id().startsWith("victim"))
              .count();
    }
    return alerts / SEEDS.length / (DAYS - QUIET);
  }

  @ParameterizedTest
  @CsvSource({"2, 0.3, false", "2, 0.3, true", "2, 1, true", "10, 3, true", "40, 5, false"})
  void innocentsMakeAsManyAlertsAsTheBudgetSays(double perDay, double outside, boolean attacked) {
    double alerts = alertsADay(perDay, outside, attacked);
    assertThat(alerts).isBetween(0.75 * perDay, 1.25 * perDay);
  }
}
