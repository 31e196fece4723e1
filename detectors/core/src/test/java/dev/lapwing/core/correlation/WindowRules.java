package dev.lapwing.core.correlation;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.sequence.SequenceInput;
import java.util.List;

/** Correlations of three steps, and what is counted for them. */
final class WindowRules {

  static final String KEY = "corp\u001fanna";

  private static final String STEPS =
      """
      title: Failed logon
      name: a
      taxonomy: ocsf
      level: low
      logsource: { category: authentication }
      detection: { s: { status: Failure }, condition: s }
      ---
      title: Logon
      name: b
      taxonomy: ocsf
      level: low
      logsource: { category: authentication }
      detection: { s: { status: Success }, condition: s }
      ---
      title: Reset
      name: c
      taxonomy: ocsf
      level: low
      logsource: { category: authentication }
      detection: { s: { status: Success, user.name: admin }, condition: s }
      ---
      title: Counted
      name: counted
      id: 11111111-2222-4333-8444-555555555551
      level: high
      taxonomy: ocsf
      correlation:
        group-by: [user.uid]
        timespan: 10s
      """;

  private WindowRules() {}

  /** The steps {@code a}, {@code b} and {@code c}, and {@code counted}. */
  static RuleSet of(String correlation) {
    return RuleSet.parse(List.of(new RuleFile(0, "a.yml", STEPS + correlation.indent(2))));
  }

  static Event event(String id, long time) {
    return Event.builder()
        .id(id)
        .type(EventType.AUTH_LOGON)
        .time(time)
        .tenant("corp")
        .outcome(Outcome.FAILURE)
        .user(User.named("anna"))
        .build();
  }

  static Counted counted(String id, long time, long steps, long absent, String value) {
    SequenceInput input = new SequenceInput("counted", KEY, steps, absent, event(id, time), null);
    return new Counted(input, KEY, value);
  }
}
