package dev.lapwing.core.risk;

import dev.lapwing.core.control.Switch;
import dev.lapwing.core.control.Switchboard;
import dev.lapwing.core.control.Switched;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.stage.Output;
import dev.lapwing.core.stage.Stage;
import dev.lapwing.core.wire.Codec;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Keeps each entity's risk, and says {@code risk_threshold} when several families of evidence, none
 * of which need have alerted alone, have carried it to critical: once a day (UTC) and entity. That
 * finding is not fed back into the risk.
 *
 * <p>All that alerts or signals passes here, so here orders about rules are obeyed and exceptions
 * held against findings.
 */
public final class RiskStage implements Stage<RiskInput, RiskState, RiskedFinding>, Switched {

  private static final RuleHead THRESHOLD = RuleHead.named(RuleSet.RISK_THRESHOLD, Severity.HIGH);
  private static final long DAY = 86_400_000L;

  /** Points that the rest must bring beside the strongest. */
  private static final int LEAST_SECOND = 10;

  private final RiskModel model = new RiskModel();
  private final Switchboard switches;

  /** Without exceptions. */
  public RiskStage() {
    this(new Switchboard(List.of(), Set.of()));
  }

  /**
   * @param switches this stage's own
   */
  public RiskStage(Switchboard switches) {
    this.switches = switches;
  }

  @Override
  public boolean obey(Switch order, Output<?> out) {
    return switches.obey(order, out);
  }

  @Override
  public Codec<RiskState> state() {
    return RiskState.CODEC;
  }

  @Override
  public RiskState create() {
    return new RiskState();
  }

  @Override
  public Comparator<RiskInput> tieBreak() {
    return Comparator.comparing((RiskInput input) -> input.finding().uid())
        .thenComparing(input -> input.finding().eventIds().size());
  }

  @Override
  public boolean on(RiskInput input, RiskState state, Output<RiskedFinding> out) {
    Finding finding = switches.judge(input.finding(), input.copied(), out);
    if (finding == null) {
      return false;
    }
    int before = model.view(state, finding.time(), 0).score();
    double strength = Math.min(RiskModel.CAP, finding.surprise());
    state.add(input, input.copied() ? strength * RiskModel.COPIED : strength);
    RiskView after = model.view(state, finding.time(), before);
    out.emit(new RiskedFinding(input.entity(), finding, after));
    if (crossed(after)) {
      out.count("rules", THRESHOLD.name(), "findings");
      Finding threshold = switches.judge(threshold(input, after), false, out);
      if (threshold != null) {
        out.emit(new RiskedFinding(input.entity(), threshold, after));
      }
    }
    return true;
  }

  /** What one finding has all but reached by itself is that finding's to tell. */
  private static boolean crossed(RiskView risk) {
    double strongest = risk.contributions().stream().mapToDouble(c -> c.points()).max().orElse(0);
    return risk.families() >= 2
        && risk.score() - strongest >= LEAST_SECOND
        && risk.level().compareTo(RiskLevel.HIGH) >= 0
        && risk.level().compareTo(risk.previousLevel()) > 0;
  }

  private static Finding threshold(RiskInput input, RiskView risk) {
    Finding finding = input.finding();
    boolean critical = risk.level() == RiskLevel.CRITICAL;
    FindingBuilder builder =
        FindingBuilder.of(THRESHOLD, input.entity())
            .anchor("day " + Math.floorDiv(finding.time(), DAY))
            .family(Family.POLICY)
            .severity(critical ? Severity.HIGH : Severity.MEDIUM)
            .title(
                "Risk of %s is %s: %d"
                    .formatted(input.entity().id(), critical ? "critical" : "high", risk.score()))
            .message(
                "Several kinds of evidence point at "
                    + input.entity().id()
                    + ", none of them alone decisive: "
                    + risk.details()
                    + ".")
            .surprise(RiskModel.surprise(risk.score()))
            .eventIds(finding.eventIds());
    finding.evidence().forEach(builder::evidence);
    if (finding.deciding() != null) {
      builder.decidedBy(finding.deciding());
    }
    risk.contributions()
        .forEach(c -> builder.because(c.what(), c.observed(), c.usual(), c.points()));
    return builder.build();
  }
}
