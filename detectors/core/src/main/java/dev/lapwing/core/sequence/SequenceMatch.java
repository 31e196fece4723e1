package dev.lapwing.core.sequence;

import dev.lapwing.core.detector.Entities;
import dev.lapwing.core.detector.Observations;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.SequenceRule;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the finding of a sequence whose steps have all been seen. */
public final class SequenceMatch {

  private final SequenceRule rule;
  private final GroupEntity about;
  private final Family family;
  private final RuleHead head;

  public SequenceMatch(SequenceRule rule) {
    this.rule = rule;
    this.about = new GroupEntity(rule);
    this.head = rule.head().named(rule.reportedName());
    this.family = family(rule);
  }

  private static Family family(SequenceRule rule) {
    boolean lateral =
        rule.head().techniques().stream().anyMatch(t -> "lateral-movement".equals(t.tactic()));
    return lateral ? Family.LATERAL : Family.IDENTITY;
  }

  /**
   * @param steps what matched, one for each step, in the order of the steps
   */
  public Finding finding(List<SequenceInput> steps) {
    SequenceInput last = steps.get(steps.size() - 1);
    Event deciding = last.event() != null ? last.event() : last.finding().deciding();
    Entity entity = about.ofEach(steps, deciding);
    FindingBuilder builder =
        FindingBuilder.of(head, entity)
            .anchor(anchor(last))
            .family(family)
            .surprise(rule.head().level().id() + 0.5)
            .title(rule.head().title() + ": " + entity.id())
            .message(message(steps, entity))
            .decidedBy(deciding);
    for (int i = 0; i < steps.size(); i++) {
      explain(builder, steps.get(i), i, entity);
    }
    return builder.build();
  }

  /**
   * By its last step, for steps before it may repeat, and any of them tells the same story; or by
   * the span of time that makes one finding.
   */
  private String anchor(SequenceInput last) {
    long span = rule.reporting().onePer().toMillis();
    return span == 0 ? last.id() : String.valueOf(Math.floorDiv(last.time(), span) * span);
  }

  private void explain(FindingBuilder builder, SequenceInput step, int index, Entity entity) {
    String name = rule.steps().get(index).name().replace('_', ' ');
    builder.because(
        "step " + (index + 1) + ": " + name,
        describe(step),
        "not followed by the next step",
        (rule.head().level().id() + 0.5) / rule.steps().size());
    if (step.finding() != null) {
      step.finding().evidence().forEach(builder::evidence);
      builder.eventIds(step.finding().eventIds());
      step.finding().linked().forEach(builder::linked);
      builder.linked(step.finding().entity());
    } else {
      builder.evidence(step.event());
      link(builder, step.event(), entity);
    }
  }

  private static void link(FindingBuilder builder, Event event, Entity entity) {
    for (EntityType type : List.of(EntityType.USER, EntityType.HOST)) {
      Entity other = Observations.entity(event, type);
      if (other != null && !other.equals(entity)) {
        builder.linked(other);
      }
    }
  }

  private String message(List<SequenceInput> steps, Entity entity) {
    SequenceInput first = steps.get(0);
    SequenceInput last = steps.get(steps.size() - 1);
    String what =
        steps.stream().map(SequenceMatch::describe).collect(Collectors.joining(", then "));
    return rule.head().title()
        + " ("
        + entity.id()
        + "): "
        + what
        + ", within "
        + within(last.time() - first.time())
        + ".";
  }

  private static String within(long ms) {
    long seconds = Math.max(0, ms) / 1000;
    if (seconds >= 120) {
      return seconds / 60 + " minutes";
    }
    return seconds == 1 ? "1 second" : seconds + " seconds";
  }

  private static String describe(SequenceInput step) {
    if (step.finding() != null) {
      return step.finding().title();
    }
    Event e = step.event();
    StringBuilder text = new StringBuilder(Events.describe(e));
    if (e.src() != null && (e.src().ip() != null || e.src().hostname() != null)) {
      text.append(" from ").append(e.src().ip() != null ? e.src().ip() : e.src().hostname());
    }
    String host = Entities.hostId(e.host());
    return host == null ? text.toString() : text.append(" on ").append(host).toString();
  }
}
