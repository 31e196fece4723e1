package dev.lapwing.core.rule;

import dev.lapwing.core.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * An agreement not to alert: scoped, owned and expiring. Findings, risk and sequences still see
 * what it silences.
 *
 * @param rules names of the rules that it silences
 * @param selection for which events
 * @param owner who answers for it
 * @param reason why
 * @param until last day (UTC) on which it holds
 */
public record ExceptionRule(
    RuleHead head,
    List<String> rules,
    EventMatcher selection,
    String owner,
    String reason,
    LocalDate until)
    implements Rule {

  public ExceptionRule {
    rules = List.copyOf(rules);
  }

  /** Whether an alert of this rule, decided by this event, is silenced. */
  public boolean covers(String rule, Event event, long nowMs) {
    return rules.contains(rule) && !over(nowMs) && selection.matches(event);
  }

  /** Whether its last day has passed. */
  public boolean over(long nowMs) {
    LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(nowMs), ZoneOffset.UTC);
    return today.isAfter(until);
  }

  /** Of each exception that holds no longer, a line that says so. */
  public static List<String> over(RuleSet rules, long nowMs) {
    return rules.exceptions().stream()
        .filter(exception -> exception.over(nowMs))
        .map(
            exception ->
                new RuleException(
                        exception.head().file(),
                        exception.head().line(),
                        "until: over since "
                            + exception.until()
                            + ", so its rules alert again; renew or delete it")
                    .getMessage())
        .toList();
  }
}
