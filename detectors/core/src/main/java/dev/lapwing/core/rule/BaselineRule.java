package dev.lapwing.core.rule;

import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What is normal for each entity in one respect, learnt; the unusual is found.
 *
 * @param logsource which logs it measures
 * @param taxonomy whose field names it uses
 * @param matcher which of their events it measures
 * @param entity whose behaviour it learns
 * @param measure what it measures
 * @param window what it measures over; one hour unless given
 * @param season whether each hour of the week, in the entity's own time zone, has a normal of its
 *     own
 * @param peers whether those who are alike are compared with, and stand in while it learns
 * @param share weight in the budget of alerts of the whole SOC; above 0, 1 unless given
 * @param budget alerts a day of its own instead of a share; empty unless given
 * @param floor below this nobody is told, however rare: bytes for a sum of bytes, else a number;
 *     empty for none
 * @param slow whether changes of days and weeks are looked for, not a window's; the window is a day
 * @param memory how long something once seen counts as known; 180 days unless given
 */
public record BaselineRule(
    RuleHead head,
    LogSourceSpec logsource,
    Taxonomy taxonomy,
    EventMatcher matcher,
    EntityType entity,
    Measure measure,
    Duration window,
    boolean season,
    boolean peers,
    double share,
    OptionalDouble budget,
    OptionalDouble floor,
    boolean slow,
    Duration memory)
    implements Rule {

  /** One of windows, as most are. */
  public BaselineRule(
      RuleHead head,
      LogSourceSpec logsource,
      Taxonomy taxonomy,
      EventMatcher matcher,
      EntityType entity,
      Measure measure,
      Duration window,
      boolean season,
      boolean peers,
      double share,
      OptionalDouble budget,
      OptionalDouble floor,
      Duration memory) {
    this(
        head, logsource, taxonomy, matcher, entity, measure, window, season, peers, share, budget,
        floor, false, memory);
  }

  public boolean matches(Event event) {
    return logsource.matches(event) && matcher.matches(event);
  }

  /** Reads the measured field; compile once. Gives null for an event that lacks it. */
  public Function<Event, Object> field() {
    return measure.kind().needsField()
        ? FieldNames.of(measure.field(), taxonomy).reader()
        : event -> null;
  }
}
