package dev.lapwing.core.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.RecordingOutput;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.RuleSet;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ExceptionsTest {

  private static final String RULES =
      """
      title: Logon
      name: logon
      level: low
      taxonomy: ocsf
      logsource: { category: authentication }
      detection: { s: { user.name: anna }, condition: s }
      ---
      title: Anna's scanner
      id: 11111111-2222-4333-8444-555555555551
      name: scanner
      exception:
        rules: [logon]
        selection: { user.name: anna }
        owner: soc@corp.example
        reason: a scanner
        until: 2026-06-30
      """;

  private final Exceptions exceptions =
      new Exceptions(
          RuleSet.parse(List.of(new RuleFile(0, "a.yml", RULES))).exceptions(), Set.of("logon"));
  private final RecordingOutput<Object> out = new RecordingOutput<>();

  private static Finding finding(String rule, String user, String time) {
    Event event =
        Event.builder()
            .id("e")
            .type(EventType.AUTH_LOGON)
            .time(Instant.parse(time).toEpochMilli())
            .user(User.named(user))
            .build();
    return FindingBuilder.of(RuleHead.named(rule, Severity.LOW), Entity.user("t", user))
        .decidedBy(event)
        .build();
  }

  @Test
  void whatAnExceptionCoversIsNamedByIt() {
    assertThat(exceptions.of(finding("logon", "anna", "2026-06-30T23:59:59Z"), out))
        .isEqualTo("scanner");
  }

  @Test
  void anotherRuleAnotherUserAndAnotherDayAreNot() {
    assertThat(exceptions.of(finding("other", "anna", "2026-06-30T10:00:00Z"), out)).isNull();
    assertThat(exceptions.of(finding("logon", "ben", "2026-06-30T10:00:00Z"), out)).isNull();
    assertThat(exceptions.of(finding("logon", "anna", "2026-07-01T00:00:00Z"), out)).isNull();
  }

  @Test
  void whatIsToldReplacesTheFilesOfTheSameNameUntilItIsTakenBack() {
    String text = RULES.split("---")[1].replace("user.name: anna", "user.name: ben");
    exceptions.learn(news(text, 1), out);
    assertThat(exceptions.of(finding("logon", "anna", "2026-06-30T10:00:00Z"), out)).isNull();
    assertThat(exceptions.of(finding("logon", "ben", "2026-06-30T10:00:00Z"), out))
        .isEqualTo("scanner");

    exceptions.learn(news(null, 2), out);
    assertThat(exceptions.of(finding("logon", "anna", "2026-06-30T10:00:00Z"), out))
        .isEqualTo("scanner");
  }

  private static Switch news(String text, long position) {
    return new Switch("n", Switch.Kind.EXCEPTION, "scanner", text, null, null, position);
  }
}
