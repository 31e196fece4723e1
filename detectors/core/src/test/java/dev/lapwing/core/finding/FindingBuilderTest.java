package dev.lapwing.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.rule.RuleHead;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FindingBuilderTest {

  private static final Entity ANNA = Entity.user("corp", "anna");

  private final FindingBuilder builder =
      FindingBuilder.of(RuleHead.named("some_rule", Severity.MEDIUM), ANNA);

  private static Event event(String id, long time) {
    return Event.builder().id(id).time(time).arrived(time + 5).build();
  }

  @Test
  void whatIsNotSaidIsTheRules() {
    Finding finding = builder.decidedBy(event("e", 10)).build();
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.title()).isEqualTo("some rule");
    assertThat(finding.message()).isEqualTo("some rule");
    assertThat(finding.alerts()).isTrue();
  }

  @Test
  void theDecidingEventGivesTheTimeAndComesLast() {
    Finding finding =
        builder.decidedBy(event("b", 20)).evidence(event("c", 30)).evidence(event("a", 10)).build();
    assertThat(finding.evidence()).extracting(Event::id).containsExactly("a", "c", "b");
    assertThat(finding.time()).isEqualTo(20);
    assertThat(finding.arrived()).isEqualTo(25);
    assertThat(finding.firstSeen()).isEqualTo(10);
    assertThat(finding.lastSeen()).isEqualTo(30);
  }

  @Test
  void theDecidingEventIsEvidenceOnceEvenIfGivenTwice() {
    Event event = event("e", 10);
    Finding finding = builder.evidence(event).decidedBy(event).evidence(event).build();
    assertThat(finding.evidence()).containsExactly(event);
    assertThat(finding.eventIds()).containsExactly("e");
  }

  @Test
  void ofMuchEvidenceTheLatestIsKept() {
    IntStream.range(0, 20).forEach(i -> builder.evidence(event("e" + i, i)));
    Finding finding = builder.decidedBy(event("last", 100)).build();
    assertThat(finding.evidence()).hasSize(Finding.MAX_EVIDENCE);
    assertThat(finding.evidence().get(0).id()).isEqualTo("e15");
    assertThat(finding.eventIds()).hasSize(21);
    assertThat(finding.firstSeen()).isZero();
  }

  @Test
  void idsAreCapped() {
    builder.eventIds(IntStream.range(0, 500).mapToObj(Integer::toString).toList());
    Finding finding = builder.decidedBy(event("deciding", 1)).build();
    assertThat(finding.eventIds()).hasSize(Finding.MAX_EVENT_IDS).contains("deciding");
  }

  @Test
  void reasonsAreStrongestFirst() {
    Finding finding =
        builder
            .because("a", "1", "2", 1)
            .because("b", "1", "2", 3)
            .decidedBy(event("e", 1))
            .build();
    assertThat(finding.contributions()).extracting(Contribution::what).containsExactly("b", "a");
  }

  @Test
  void surpriseIsFrom0To10() {
    assertThat(builder.surprise(99).decidedBy(event("e", 1)).build().surprise()).isEqualTo(30);
    assertThat(builder.surprise(-1).build().surprise()).isZero();
  }

  @Test
  void anEntityIsNotLinkedToItself() {
    Entity host = Entity.host("corp", "srv1");
    Finding finding =
        builder.linked(ANNA).linked(host).linked(host).decidedBy(event("e", 1)).build();
    assertThat(finding.linked()).containsExactly(host);
  }

  @Test
  void somethingMustHaveDecidedIt() {
    assertThatThrownBy(builder::build).isInstanceOf(NullPointerException.class);
  }
}
