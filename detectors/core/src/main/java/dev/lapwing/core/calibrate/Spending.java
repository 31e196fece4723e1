package dev.lapwing.core.calibrate;

import dev.lapwing.core.finding.Rarity;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a budget into a bar.
 *
 * <p><b>Idea.</b> A calibrated finding says how many such or rarer ones a day are to be expected,
 * so a threshold for so many alerts a day needs no trial: it is that number. Each rule's is divided
 * by its weight, which makes rules comparable; one bar R for all of them shares the budget by
 * weight.
 *
 * <p><b>Formula.</b> r = perDay / weight alerts if r ≤ R, with Σᵢ min(R wᵢ, mᵢ) = L / c over the
 * rules i that lately found anything, mᵢ being all that rule i finds. L is what the budget B leaves
 * after lone alerts of rules without budget ({@link LoneAlerts}, half-life 14 days) and budgets of
 * rules' own, at least B/5. c is how many findings there are for each that is expected, measured
 * where attacks are not: findings with r between R/10 and 4R over the number that there should have
 * been, both with a half-life of 14 days and a prior of 10, bounded to 1/4 … 4. On a day with more
 * than max(2L, L + 3√L) entities that alert, which chance makes of one day in a thousand, the bar
 * is halved for each further L.
 *
 * <p>Attacks are rarer than R/10, or alert in company: they neither raise nor lower the bar, so a
 * week of attacks does not starve the weeks after it. An alert of a rule without budget counts only
 * if no other rule alerts of the same entity within a day, for the same reason.
 *
 * <p><b>Error.</b> Alerts on days without attack are Poisson about B, as far as rules are
 * independent; the bar itself is good to about ±1/√(4 B · 20). <b>Cost.</b> O(rules) for each new
 * finding. <b>Evasion.</b> Noise that is rare but not very rare, made on many entities for weeks,
 * raises c and lowers the bar, by a factor of 4 at most; what is rarer than all noise still alerts.
 */
final class Spending {

  private static final double DAY = 86_400_000;
  private static final double HALF_LIFE = 14;
  private static final double PRIOR = 10;
  private static final double LEAST = 0.2;
  private static final double BELOW = 0.1;
  private static final double ABOVE = 4;
  private static final int MOST_RULES = 256;

  private long first = Long.MIN_VALUE;
  private long at = Long.MIN_VALUE;
  private long firstRated = Long.MIN_VALUE;
  private long day = Long.MIN_VALUE;
  private double today;
  private double observed;
  private double expected;
  private double expectedPerDay;
  private double bar = -1;
  private LoneAlerts outside = new LoneAlerts();
  private final Map<String, Seen> rules = new LinkedHashMap<>();

  /**
   * A rule that found something.
   *
   * @param most findings a day that it can have
   * @param last when it last did, ms
   */
  private record Seen(double most, long last) {}

  /** Lets time pass. */
  void advance(long time) {
    if (first == Long.MIN_VALUE) {
      first = time;
      at = time;
    }
    if (time > at) {
      double days = (time - at) / DAY;
      double fade = Math.pow(2, -days / HALF_LIFE);
      outside.fade(fade);
      observed *= fade;
      expected = expected * fade + expectedPerDay * days;
      at = time;
    }
    long of = Math.floorDiv(at, (long) DAY);
    if (of > day) {
      day = of;
      today = 0;
    }
  }

  void outside(LoneAlerts.Change change) {
    outside.change(change);
  }

  /** Notes a finding of a calibrated rule, and sets the bar. */
  void found(Budget budget, String rule, Rarity rarity) {
    if (firstRated == Long.MIN_VALUE) {
      firstRated = at;
    }
    if (rules.containsKey(rule) || rules.size() < MOST_RULES) {
      double most = CalibrateStage.FINDING * rarity.perDay() / rarity.p();
      rules.put(
          rule, new Seen(rule.equals(Budget.RISK) ? most / CalibrateStage.FINDING : most, at));
    }
    reckon(budget);
  }

  /** Whether a finding is one of those that tell how many there are for each one expected. */
  boolean counts(Budget budget, String rule, Rarity rarity) {
    double rate = rarity.perDay() / budget.weight(rule);
    return !budget.own().containsKey(rule) && rate > bar * BELOW && rate <= bar * ABOVE;
  }

  void observe(int change) {
    observed = Math.max(0, observed + change);
  }

  private void reckon(Budget budget) {
    List<Claim> known = new ArrayList<>();
    rules.forEach(
        (rule, seen) -> {
          if (at - seen.last() < HALF_LIFE * DAY && !budget.own().containsKey(rule)) {
            known.add(new Claim(budget.weight(rule), seen.most()));
          }
        });
    List<Claim> claims = new ArrayList<>(known);
    if (at - firstRated < HALF_LIFE / 2 * DAY) {
      // Rules that are not heard of in the first week may still be learning.
      budget
          .shares()
          .forEach(
              (rule, weight) -> {
                if (!rules.containsKey(rule)) {
                  claims.add(new Claim(weight, Double.MAX_VALUE));
                }
              });
    }
    if (!claims.isEmpty()) {
      bar = Claim.bar(claims, left(budget) / excess());
      expectedPerDay = Claim.at(known, bar * ABOVE) - Claim.at(known, bar * BELOW);
    }
  }

  /** Findings for each one expected. */
  private double excess() {
    return Math.max(0.25, Math.min(4, (observed + PRIOR) / (expected + PRIOR)));
  }

  /** What the budget leaves the rules that share it, alerts a day. */
  double left(Budget budget) {
    double age = Math.max(1, (at - first) / DAY);
    double days = HALF_LIFE / Math.log(2) * (1 - Math.pow(2, -age / HALF_LIFE));
    double own = budget.own().values().stream().mapToDouble(Double::doubleValue).sum();
    double left = budget.perDay() - outside.beyondFree(days) / (days + 1) - own;
    return Math.max(LEAST * budget.perDay(), left);
  }

  /** Whether so rare a finding of a rule alerts. */
  boolean allows(Budget budget, String rule, Rarity rarity) {
    Double own = budget.own().get(rule);
    if (own != null) {
      return rarity.perDay() <= own;
    }
    double left = left(budget);
    double flood = Math.max(0, today - Math.max(2 * left, left + 3 * Math.sqrt(left))) / left;
    return rarity.perDay() / budget.weight(rule) <= bar * Math.pow(2, -flood);
  }

  /** Notes that a finding that shares in the budget alerts, the first of its entity in a day. */
  void spend() {
    today++;
  }

  void write(DataOutput out) throws IOException {
    for (long each : new long[] {first, at, firstRated, day}) {
      Wire.writeSigned(each, out);
    }
    for (double each : new double[] {today, observed, expected, expectedPerDay, bar}) {
      out.writeDouble(each);
    }
    outside.write(out);
    Wire.writeUnsigned(rules.size(), out);
    for (Map.Entry<String, Seen> each : rules.entrySet()) {
      Wire.writeText(each.getKey(), out);
      out.writeDouble(each.getValue().most());
      Wire.writeSigned(each.getValue().last(), out);
    }
  }

  /**
   * @param version of {@link BudgetState}; 1 did not keep lone alerts by rule, and they are let go
   */
  static Spending read(int version, DataInput in) throws IOException {
    Spending read = new Spending();
    read.first = Wire.readSigned(in);
    read.at = Wire.readSigned(in);
    read.firstRated = Wire.readSigned(in);
    read.day = Wire.readSigned(in);
    read.today = in.readDouble();
    if (version == 1) {
      in.readDouble();
    }
    read.observed = in.readDouble();
    read.expected = in.readDouble();
    read.expectedPerDay = in.readDouble();
    read.bar = in.readDouble();
    if (version > 1) {
      read.outside = LoneAlerts.read(in);
    }
    for (int left = Wire.readSize(in); left > 0; left--) {
      read.rules.put(Wire.readText(in), new Seen(in.readDouble(), Wire.readSigned(in)));
    }
    return read;
  }
}
