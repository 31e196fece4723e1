package dev.lapwing.core.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Contribution;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.finding.NameIds;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.RuleHead;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SequenceMatchTest {

  private static final Event FAILED = SequenceRules.logon("f", 0, false);
  private static final Event WORKED = SequenceRules.logon("w", 30, true);

  private static SequenceMatch match(String groupBy) {
    return new SequenceMatch(
        SequenceRules.of("rules: [failed, worked]\n" + groupBy).sequences().get(0));
  }

  private static Finding finding(String groupBy, Event first, Event last) {
    return match(groupBy)
        .finding(List.of(SequenceRules.input(first, 0), SequenceRules.input(last, 1)));
  }

  @Test
  void itSaysWhatHappenedInWhichOrderAndHowFast() {
    Finding finding = finding("group-by: [user.uid]", FAILED, WORKED);
    assertThat(finding.title()).isEqualTo("Guessed: anna");
    assertThat(finding.message())
        .isEqualTo(
            "Guessed (anna): failed logon of anna from 192.0.2.1 on srv1, "
                + "then successful logon of anna from 192.0.2.1 on srv1, within 30 seconds.");
    assertThat(finding.contributions())
        .extracting(Contribution::what)
        .containsExactly("step 1: failed", "step 2: worked");
    assertThat(finding.eventIds()).containsExactlyInAnyOrder("f", "w");
    assertThat(finding.deciding().id()).isEqualTo("w");
    assertThat(finding.family()).isEqualTo(Family.IDENTITY);
  }

  @Test
  void timesAreInWords() {
    String by = "group-by: [user.uid]";
    assertThat(finding(by, FAILED, SequenceRules.logon("w", 1, true)).message())
        .endsWith("within 1 second.");
    assertThat(finding(by, FAILED, SequenceRules.logon("w", 1800, true)).message())
        .endsWith("within 30 minutes.");
  }

  @Test
  void itsIdHangsOnItsLastStepOnly() {
    String by = "group-by: [user.uid]";
    String uid = finding(by, FAILED, WORKED).uid();
    assertThat(uid).isEqualTo(NameIds.finding("s0", Entity.user("corp", "anna"), "w"));
    assertThat(finding(by, SequenceRules.logon("other", 5, false), WORKED).uid()).isEqualTo(uid);
    assertThat(finding(by, FAILED, SequenceRules.logon("x", 30, true)).uid()).isNotEqualTo(uid);
  }

  @Test
  void itIsAboutWhatItsStepsShare() {
    assertThat(finding("group-by: [device.hostname]", FAILED, WORKED).entity())
        .isEqualTo(Entity.host("corp", "srv1"));
    assertThat(finding("group-by: [src_endpoint.ip]", FAILED, WORKED).entity())
        .isEqualTo(Entity.ip("corp", "192.0.2.1"));
    assertThat(finding("group-by: [src_endpoint.hostname]", FAILED, WORKED).entity())
        .isEqualTo(Entity.host("corp", "pc7"));
    assertThat(finding("group-by: [status, user.name]", FAILED, WORKED).entity())
        .isEqualTo(Entity.user("corp", "anna"));
  }

  @Test
  void theOthersThatAreConcernedAreLinked() {
    assertThat(finding("group-by: [user.uid]", FAILED, WORKED).linked())
        .containsExactly(Entity.host("corp", "srv1"));
    assertThat(finding("group-by: [src_endpoint.hostname]", FAILED, WORKED).linked())
        .containsExactlyInAnyOrder(Entity.user("corp", "anna"), Entity.host("corp", "srv1"));
  }

  /** The machine that was entered is where the next logon comes from: it, not the next, is hit. */
  @Test
  void anAliasIsReadAtEachStepInItsOwnWay() {
    Event onward =
        WORKED.toBuilder().src(Endpoint.host("srv1")).host(Endpoint.host("srv2")).build();
    Finding finding =
        finding(
            "group-by: [machine]\n"
                + "aliases: { machine: { failed: device.hostname, worked: src_endpoint.hostname } }",
            FAILED,
            onward);
    assertThat(finding.entity()).isEqualTo(Entity.host("corp", "srv1"));
    assertThat(finding.linked()).contains(Entity.host("corp", "srv2"));
  }

  @Test
  void aFindingAsAStepBringsItsEvidenceAndItsTitle() {
    Finding step =
        FindingBuilder.of(RuleHead.named("failed", Severity.LOW), Entity.user("corp", "anna"))
            .title("Many failed")
            .eventIds(List.of("e1", "e2"))
            .decidedBy(FAILED)
            .build();
    SequenceInput first = new SequenceInput("s0", "k", 1, 0, null, step);
    Finding finding =
        match("group-by: [user.uid]").finding(List.of(first, SequenceRules.input(WORKED, 1)));
    assertThat(finding.message()).startsWith("Guessed (anna): Many failed, then successful logon");
    assertThat(finding.eventIds()).contains("e1", "e2", "f", "w");
    assertThat(finding.evidence()).extracting(Event::id).containsExactly("f", "w");
    assertThat(finding.entity()).isEqualTo(Entity.user("corp", "anna"));
  }
}
