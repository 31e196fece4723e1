package dev.lapwing.core.correlation;

import dev.lapwing.core.detector.Observations;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.rule.WindowRule;
import dev.lapwing.core.rule.WindowRule.Kind;
import dev.lapwing.core.sequence.GroupEntity;
import dev.lapwing.core.sequence.SequenceInput;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what a window held that a correlation looks for. */
final class WindowFinding {

  private final WindowRule rule;
  private final GroupEntity about;
  private final Family family;
  private final double surprise;

  WindowFinding(WindowRule rule) {
    this.rule = rule;
    this.about = new GroupEntity(rule);
    this.surprise = rule.head().level().id() + 0.5;
    boolean lateral =
        rule.head().techniques().stream().anyMatch(t -> "lateral-movement".equals(t.tactic()));
    this.family = lateral ? Family.LATERAL : Family.IDENTITY;
  }

  /**
   * @param number of the timespan that it is named by
   * @param end of the window, ms
   * @param measured what was measured; NaN for {@link Kind#TEMPORAL}
   */
  Finding of(WindowState state, long number, long end, double measured) {
    long after = end - rule.timespan().toMillis();
    List<SequenceInput> steps = state.samples.stream().filter(s -> s.steps() != 0).toList();
    List<SequenceInput> within =
        steps.stream().filter(s -> s.time() > after && s.time() <= end).toList();
    // Of a window that a late event completed, later samples may be all that is left.
    List<SequenceInput> seen = within.isEmpty() ? steps : within;
    SequenceInput last = seen.get(seen.size() - 1);
    Event deciding = last.event() != null ? last.event() : last.finding().deciding();
    Entity entity = about.of(seen, deciding);
    FindingBuilder builder =
        FindingBuilder.of(rule.head(), entity)
            .anchor(last.key() + "@" + number)
            .family(family)
            .surprise(surprise)
            .title(rule.head().title() + ": " + entity.id())
            .message(rule.head().title() + " (" + entity.id() + "): " + observed(measured) + ".")
            .because(what(), observed(measured), usual(), surprise)
            .decidedBy(deciding);
    seen.forEach(each -> explain(builder, each, entity));
    return builder.build();
  }

  private static void explain(FindingBuilder builder, SequenceInput seen, Entity entity) {
    if (seen.finding() != null) {
      seen.finding().evidence().forEach(builder::evidence);
      builder.eventIds(seen.finding().eventIds());
      seen.finding().linked().forEach(builder::linked);
      return;
    }
    builder.evidence(seen.event());
    for (EntityType type : List.of(EntityType.USER, EntityType.HOST)) {
      Entity other = Observations.entity(seen.event(), type);
      if (other != null && !other.equals(entity)) {
        builder.linked(other);
      }
    }
  }

  private String steps() {
    String joint = rule.kind() == Kind.TEMPORAL ? " and " : ", ";
    return rule.steps().stream()
        .map(step -> step.name().replace('_', ' '))
        .collect(Collectors.joining(joint));
  }

  private String what() {
    return rule.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " of " + steps();
  }

  private String observed(double measured) {
    String number = Numbers.plain(measured);
    String of = String.join(" and ", rule.fields());
    String within = " within " + Numbers.words(rule.timespan());
    return switch (rule.kind()) {
      case EVENT_COUNT -> number + " × " + steps() + within;
      case VALUE_COUNT -> number + " different " + of + " in " + steps() + within;
      case VALUE_SUM -> number + " in all of " + of + " in " + steps() + within;
      case VALUE_AVG -> number + " on average of " + of + " in " + steps() + within;
      case VALUE_PERCENTILE -> number + " % of " + steps() + " have this " + of + within;
      case TEMPORAL -> steps() + within + without();
    };
  }

  private String without() {
    return rule.absent().isEmpty()
        ? ""
        : ", without "
            + rule.absent().stream()
                .map(step -> step.name().replace('_', ' '))
                .collect(Collectors.joining(" or "));
  }

  private String usual() {
    return rule.kind() == Kind.TEMPORAL
        ? "not all of these"
        : "not "
            + rule.bounds().stream()
                .map(bound -> bound.operator() + " " + Numbers.plain(bound.value()))
                .collect(Collectors.joining(" and "));
  }
}
