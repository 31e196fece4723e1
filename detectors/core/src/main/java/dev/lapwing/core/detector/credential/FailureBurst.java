package dev.lapwing.core.detector.credential;

import dev.lapwing.core.baseline.Burst;
import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.Judgement;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.RuleHead;
import java.util.List;

/**
 * Many failures of one account in a short time ({@link Burst} says how they are counted).
 *
 * <p>One finding for each burst: said when the threshold is reached, again when the burst doubles,
 * and once a window while it goes on, so that sequences see how recent it is. Evasion: guess
 * slowly, or one password for many accounts, which is {@link PasswordSpray}'s.
 */
final class FailureBurst implements Detector<BurstState> {

  private final BurstKind kind;
  private final RuleHead rule;
  private final Burst.Limits limits;
  private final Section<BurstState> section;

  FailureBurst(BurstKind kind, RuleHead rule, Burst.Limits limits) {
    this.kind = kind;
    this.rule = rule;
    this.limits = limits;
    this.section = new BurstSection(Tags.of(kind.tag(), rule));
  }

  @Override
  public RuleHead rule() {
    return rule;
  }

  @Override
  public EntityType scope() {
    return EntityType.USER;
  }

  @Override
  public boolean watches(Event event) {
    return event.user() != null && kind.counts(event);
  }

  @Override
  public Section<BurstState> section() {
    return section;
  }

  @Override
  public void observe(BurstState state, Observation seen, Judgement judgement) {
    Event event = seen.event();
    if (Failures.machine(event.user())) {
      judgement.notJudged(Failures.MACHINE);
      return;
    }
    judgement.judged();
    Burst.Hit hit = Burst.Hit.of(event.time(), event.id(), Failures.count(event));
    List<Burst.Span> hot = state.burst.add(hit, limits);
    state.source(event.src() == null ? null : event.src().ip());
    for (Burst.Span span : hot) {
      if (span.due(event.time(), limits)) {
        judgement.found(finding(state, span, seen));
      }
    }
  }

  private Finding finding(BurstState state, Burst.Span span, Observation seen) {
    String who = seen.event().user().label();
    String from = state.sourcesInWords();
    String observed = span.total() + " " + kind.noun();
    String usual = "fewer than " + limits.threshold() + " in " + window();
    double surprise = surprise(span.total());
    return FindingBuilder.of(rule, seen.entity())
        .anchor(Long.toString(span.index()))
        .family(Family.IDENTITY)
        .alerts(rule.level() != Severity.INFORMATIONAL)
        .surprise(surprise)
        .title(rule.title() + ": " + who)
        .message(
            "%s of %s%s, at least %d of them within %s."
                .formatted(
                    observed,
                    who,
                    from == null ? "" : " from " + from,
                    limits.threshold(),
                    window()))
        .because(kind.noun(), observed, usual, surprise)
        .eventIds(state.burst.ids())
        .decidedBy(seen.event())
        .build();
  }

  private String window() {
    long seconds = limits.window() / 1000;
    return seconds % 60 == 0 ? seconds / 60 + " minutes" : seconds + " seconds";
  }

  /** An innocent user does so about once in a hundred; each doubling is half as likely again. */
  private double surprise(long total) {
    double doublings = Math.log((double) Math.max(total, limits.threshold()) / limits.threshold());
    return Math.min(5, 2 + 0.5 * doublings / Math.log(2));
  }
}
