package dev.lapwing.core.detector;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.rule.EventRule;
import dev.lapwing.core.rule.RuleSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Rules that look at one event and find at once. */
public final class EventRules {

  private final Set<String> alone;

  /** Takes those that may alert alone; mere steps of sequences make no finding. */
  public EventRules(RuleSet rules) {
    this.alone =
        rules.events().stream()
            .filter(rules::alertsAlone)
            .map(EventRule::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A finding for each rule that may find alone.
   *
   * @param matched the rules that the event matches
   */
  public void judge(Event event, List<EventRule> matched, Consumer<Finding> out) {
    for (EventRule rule : matched) {
      if (alone.contains(rule.name())) {
        out.accept(finding(rule, event));
      }
    }
  }

  private static Finding finding(EventRule rule, Event event) {
    Entity entity = Observations.about(event);
    FindingBuilder builder =
        FindingBuilder.of(rule.head(), entity)
            .anchor(event.id())
            .family(event.process() == null ? Family.POLICY : Family.PROCESS)
            .surprise(rule.head().level().id())
            .title(rule.head().title() + ": " + entity.id())
            .because("rule", rule.head().title(), "no such event", rule.head().level().id())
            .decidedBy(event);
    for (EntityType type : List.of(EntityType.USER, EntityType.HOST)) {
      Entity other = Observations.entity(event, type);
      if (other != null) {
        builder.linked(other);
      }
    }
    return builder.build();
  }
}
