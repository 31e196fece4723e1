package dev.lapwing.core.calibrate;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.control.Switch;
import dev.lapwing.core.control.Switched;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Rarity;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.risk.RiskLevel;
import dev.lapwing.core.risk.RiskedFinding;
import dev.lapwing.core.stage.Output;
import dev.lapwing.core.stage.Stage;
import dev.lapwing.core.wire.Codec;
import java.util.Comparator;

/**
 * Decides which calibrated findings alert, so that there are as many alerts a day as people want:
 * see {@link Spending}. Keyed by tenant. Findings of other rules pass, and are counted for what
 * they leave of the budget; {@code risk_threshold} is rated here, by {@link RiskDays}.
 *
 * <p>Of an entity, a rule's next finding within a day alerts only if it is ten times as rare as the
 * last: one evening's new applications are one alert. A finding that grows is counted once; once
 * allowed it stays so, and one that was denied may be allowed when it has become rarer. What is
 * denied stays a finding, for risk and sequences. What an exception silences uses nothing up.
 */
public final class BudgetStage
    implements Stage<RiskedFinding, BudgetState, RiskedFinding>, Switched {

  private final Budget configured;
  private Budget budget;

  public BudgetStage(Budget budget) {
    this.configured = budget;
    this.budget = budget;
  }

  @Override
  public boolean obey(Switch order, Output<?> out) {
    if (order.kind() != Switch.Kind.BUDGET) {
      return false;
    }
    budget = order.value() == null ? configured : configured.of(Double.parseDouble(order.value()));
    return true;
  }

  @Override
  public Codec<BudgetState> state() {
    return BudgetState.CODEC;
  }

  @Override
  public BudgetState create() {
    return new BudgetState();
  }

  @Override
  public Comparator<RiskedFinding> tieBreak() {
    return Comparator.comparing((RiskedFinding each) -> each.finding().uid())
        .thenComparing(each -> each.entity().key())
        .thenComparing(each -> each.finding().eventIds().size())
        .thenComparing(each -> each.finding().message())
        .thenComparing(each -> String.join(" ", each.finding().eventIds()));
  }

  @Override
  public boolean on(RiskedFinding risked, BudgetState state, Output<RiskedFinding> out) {
    Finding finding = risked.finding();
    long time = finding.time();
    state.spending.advance(time);
    boolean quiet =
        risked.copied() || !finding.alerts() || finding.severity() == Severity.INFORMATIONAL;
    Finding decided = quiet ? finding : decide(risked, state);
    // After it was judged: no risk is compared with itself.
    state.risk.note(risked.entity().key(), risked.risk().score(), time);
    out.emit(
        decided == finding ? risked : new RiskedFinding(risked.entity(), decided, risked.risk()));
    return true;
  }

  private Finding decide(RiskedFinding risked, BudgetState state) {
    Finding finding = rated(risked, state);
    if (!finding.alerts()) {
      return finding;
    }
    if (finding.rarity() == null) {
      outside(finding, state);
      return finding;
    }
    String denial = denied(finding, state);
    return denial == null ? finding : finding.silenced(denial);
  }

  /** Why it does not alert; null if it does. */
  private String denied(Finding finding, BudgetState state) {
    String rule = finding.rule();
    Rarity rarity = finding.rarity();
    Spending spending = state.spending;
    int uid = Fingerprint.of(finding.uid());
    int before = state.told.flags(uid);
    spending.found(budget, rule, rarity);
    int counted = spending.counts(budget, rule, rarity) ? Told.COUNTED : 0;
    spending.observe((counted - (before & Told.COUNTED)) / Told.COUNTED);
    boolean already = (before & Told.ALLOWED) != 0;
    String denial = already ? null : denied(finding, rarity, state);
    state.told.decide(uid, counted | (denial == null ? Told.ALLOWED : 0));
    if (denial == null && !already) {
      spend(finding, state);
    }
    return denial;
  }

  private String denied(Finding finding, Rarity rarity, BudgetState state) {
    if (!state.spending.allows(budget, finding.rule(), rarity)) {
      return Silence.USED_UP;
    }
    int entity = Fingerprint.of(finding.entity().key());
    int rule = Fingerprint.of(finding.rule());
    boolean repeats = state.told.repeats(entity, rule, finding.time(), rarity.perDay());
    return repeats ? Silence.REPEATS : null;
  }

  private void spend(Finding finding, BudgetState state) {
    int entity = Fingerprint.of(finding.entity().key());
    if (!budget.own().containsKey(finding.rule()) && !state.told.lately(entity, finding.time())) {
      state.spending.spend();
    }
    state.spending.outside(alert(finding, state, finding.rarity().perDay()));
  }

  private static void outside(Finding finding, BudgetState state) {
    int uid = Fingerprint.of(finding.uid());
    if (state.told.flags(uid) == 0) {
      state.told.decide(uid, Told.ALLOWED);
      state.spending.outside(alert(finding, state, 0));
    }
  }

  private static LoneAlerts.Change alert(Finding finding, BudgetState state, double perDay) {
    int entity = Fingerprint.of(finding.entity().key());
    return state.told.alert(entity, Fingerprint.of(finding.rule()), finding.time(), perDay);
  }

  private static Finding rated(RiskedFinding risked, BudgetState state) {
    Finding finding = risked.finding();
    if (!finding.rule().equals(Budget.RISK)) {
      return finding;
    }
    Rarity rarity = state.risk.rate(risked.entity().key(), risked.risk().score(), finding.time());
    if (rarity != null) {
      return finding.rated(rarity, true);
    }
    boolean critical = risked.risk().level() == RiskLevel.CRITICAL;
    return critical ? finding : finding.silenced(Silence.LOW_RISK);
  }
}
