package dev.lapwing.core.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.ProcessInfo;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.index.RuleIndex;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EventRulesTest {

  private static final String RULE =
      """
      title: Failed logon
      name: failed
      level: %s
      taxonomy: ocsf
      logsource: { category: authentication }
      detection: { s: { status: Failure }, condition: s }
      ---
      title: Logon
      name: worked
      level: low
      taxonomy: ocsf
      logsource: { category: authentication }
      detection: { s: { status: Success }, condition: s }
      """;

  private static final String SEQUENCE =
      """
      ---
      title: Guessed
      name: guessed
      id: 11111111-2222-4333-8444-555555555551
      level: high
      taxonomy: ocsf
      correlation:
        { type: temporal_ordered, rules: [failed, worked], group-by: [user.uid], timespan: 1h }
      """;

  private static final Event FAILED =
      Event.builder()
          .id("e1")
          .type(EventType.AUTH_LOGON)
          .outcome(Outcome.FAILURE)
          .tenant("corp")
          .user(User.named("anna"))
          .host(Endpoint.host("srv1"))
          .build();

  private static List<Finding> judge(String rules, Event event) {
    List<Finding> findings = new ArrayList<>();
    RuleSet set = RuleSet.parse(List.of(new RuleFile(0, "a.yml", rules)));
    new EventRules(set).judge(event, RuleIndex.of(set).match(event), findings::add);
    return findings;
  }

  @Test
  void aRuleThatMatchesFindsAtOnce() {
    Finding finding = judge(RULE.formatted("high"), FAILED).get(0);
    assertThat(finding.rule()).isEqualTo("failed");
    assertThat(finding.entity()).isEqualTo(Entity.user("corp", "anna"));
    assertThat(finding.title()).isEqualTo("Failed logon: anna");
    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
    assertThat(finding.family()).isEqualTo(Family.POLICY);
    assertThat(finding.eventIds()).containsExactly("e1");
    assertThat(finding.linked()).containsExactly(Entity.host("corp", "srv1"));
  }

  @Test
  void theSameEventAgainIsTheSameFindingAndAnotherIsAnother() {
    String rules = RULE.formatted("high");
    String uid = judge(rules, FAILED).get(0).uid();
    assertThat(judge(rules, FAILED).get(0).uid()).isEqualTo(uid);
    assertThat(judge(rules, FAILED.toBuilder().id("e2").build()).get(0).uid()).isNotEqualTo(uid);
  }

  @Test
  void whatDoesNotMatchFindsNothing() {
    assertThat(judge(RULE.formatted("high"), FAILED.toBuilder().type(EventType.DNS_QUERY).build()))
        .isEmpty();
  }

  @Test
  void informationAndStepsOfSequencesFindNothingByThemselves() {
    assertThat(judge(RULE.formatted("informational"), FAILED)).isEmpty();
    assertThat(judge(RULE.formatted("high") + SEQUENCE, FAILED)).isEmpty();
  }

  @Test
  void aProcessIsEvidenceOfItsOwnFamily() {
    Event launched =
        FAILED.toBuilder()
            .process(new ProcessInfo("a", null, null, 0, null, null, null, null))
            .build();
    assertThat(judge(RULE.formatted("high"), launched).get(0).family()).isEqualTo(Family.PROCESS);
  }
}
