package dev.lapwing.pipeline.docs.example;

// snippet: detector
import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.Judgement;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.rule.RuleHead;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** A first sign-in on a weekend (UTC). Evasion: sign in on a Friday. */
final class Weekend implements Detector<WeekendState> {

  private static final long DAY = 86_400_000;

  private final RuleHead rule;
  private final int days;

  Weekend(RuleHead rule, int days) {
    this.rule = rule;
    this.days = days;
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
    return event.type() == EventType.AUTH_LOGON && event.succeeded() && event.user() != null;
  }

  @Override
  public Section<WeekendState> section() {
    return WeekendState.SECTION;
  }

  @Override
  public void observe(WeekendState state, Observation seen, Judgement judgement) {
    long day = Math.floorDiv(seen.event().time(), DAY);
    DayOfWeek weekday = LocalDate.ofEpochDay(day).getDayOfWeek();
    boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    if (state.days.cardinality() < days) {
      judgement.notJudged("unknown: still learning");
    } else {
      judgement.judged();
      if (weekend && !state.weekend) {
        judgement.found(
            FindingBuilder.of(rule, seen.entity())
                .anchor("day " + day)
                .title("First sign-in on a weekend: " + seen.entity().id())
                .because("weekday", weekday.toString(), state.days.cardinality() + " days", 2)
                .decidedBy(seen.event())
                .build());
      }
    }
    state.weekend |= weekend;
    state.days.set(Math.floorMod(day, 64));
  }
}
// end
