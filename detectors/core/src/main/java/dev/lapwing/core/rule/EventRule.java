package dev.lapwing.core.rule;

import dev.lapwing.core.event.Event;
import java.util.List;

/**
 * A Sigma rule: it looks at one event and remembers nothing. Whether it alerts by itself is the
 * rule set's to say, for that depends on who uses it: {@link RuleSet#alertsAlone}.
 *
 * @param logsource which logs it is about; never null
 * @param taxonomy whose field names it uses
 * @param matcher what it looks for
 * @param generate whether it alerts by itself even when it is a step of a sequence
 * @param tests examples written beside it
 */
public record EventRule(
    RuleHead head,
    LogSourceSpec logsource,
    Taxonomy taxonomy,
    EventMatcher matcher,
    boolean generate,
    List<RuleTest> tests)
    implements Rule {

  public EventRule {
    tests = List.copyOf(tests);
  }

  /** The same, for fewer events. */
  EventRule filtered(EventMatcher filter) {
    return new EventRule(head, logsource, taxonomy, matcher.and(filter), generate, tests);
  }

  public boolean matches(Event event) {
    return logsource.matches(event) && matcher.matches(event);
  }
}
