package dev.lapwing.core.sequence;

import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.RuleSet;
import java.util.List;

/** Rules of two steps, and events for them. */
final class SequenceRules {

  private static final String STEPS =
      """
      title: Failed logon
      name: failed
      taxonomy: ocsf
      level: low
      logsource: { category: authentication }
      detection: { s: { status: Failure }, condition: s }
      ---
      title: Logon
      name: worked
      taxonomy: ocsf
      level: low
      logsource: { category: authentication }
      detection: { s: { status: Success }, condition: s }
      ---
      title: Reset
      name: reset
      taxonomy: ocsf
      level: low
      logsource: { category: authentication }
      detection: { s: { status: Success, user.name: admin }, condition: s }
      ---
      """;

  private SequenceRules() {}

  /** Those steps and sequences of these correlations: {@code s0}, {@code s1}, … */
  static RuleSet of(String... correlations) {
    StringBuilder text = new StringBuilder(STEPS);
    for (int i = 0; i < correlations.length; i++) {
      text.append("title: Guessed\nname: s")
          .append(i)
          .append("\nid: 11111111-2222-4333-8444-55555555555")
          .append(i)
          .append("\nlevel: high\ntags: [attack.credential-access]\ntaxonomy: ocsf\n")
          .append("correlation:\n  type: temporal_ordered\n  timespan: 1h\n")
          .append(correlations[i].indent(2))
          .append("---\n");
    }
    return RuleSet.parse(List.of(new RuleFile(0, "a.yml", text.toString())));
  }

  /** Anna's logon at this second, from pc7 (192.0.2.1) to srv1. */
  static Event logon(String id, long second, boolean worked) {
    return Event.builder()
        .id(id)
        .type(EventType.AUTH_LOGON)
        .time(second * 1000)
        .tenant("corp")
        .outcome(worked ? Outcome.SUCCESS : Outcome.FAILURE)
        .user(User.named("anna"))
        .host(Endpoint.host("srv1"))
        .src(Endpoint.of("192.0.2.1", 0, "pc7"))
        .auth(new Auth(3, null, null, null, null, List.of(), null, null, null))
        .build();
  }

  static SequenceInput input(Event event, int step) {
    return new SequenceInput("s0", "corp\u001fanna", 1L << step, 0, event, null);
  }
}
