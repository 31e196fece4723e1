package dev.lapwing.core.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.index.RuleIndex;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StepSelectorTest {

  private static final Event FAILED = SequenceRules.logon("f", 0, false);
  private static final Event WORKED = SequenceRules.logon("w", 1, true);

  private static List<SequenceInput> select(Event event, String... correlations) {
    List<SequenceInput> selected = new ArrayList<>();
    RuleSet rules = SequenceRules.of(correlations);
    new StepSelector(rules.sequences())
        .select(event, RuleIndex.of(rules).match(event), selected::add);
    return selected;
  }

  @Test
  void anEventGoesToTheSequencesThatHaveAStepForIt() {
    List<SequenceInput> selected =
        select(
            WORKED,
            "rules: [failed, worked]\ngroup-by: [user.uid]",
            "rules: [worked, reset]\ngroup-by: [src_endpoint.ip]",
            "rules: [failed, reset]\ngroup-by: [user.uid]");
    assertThat(selected).extracting(SequenceInput::sequence).containsExactly("s0", "s1");
    assertThat(selected.get(0).isStep(1)).isTrue();
    assertThat(selected.get(0).isStep(0)).isFalse();
    assertThat(selected.get(0).key()).isEqualTo("corp\u001fanna");
    assertThat(selected.get(1).isStep(0)).isTrue();
    assertThat(selected.get(1).key()).isEqualTo("corp\u001f192.0.2.1");
  }

  @Test
  void whatIsNoStepGoesNowhere() {
    String sequence = "rules: [failed, worked]\ngroup-by: [user.uid]";
    assertThat(select(FAILED.toBuilder().type(EventType.DNS_QUERY).build(), sequence)).isEmpty();
    assertThat(select(WORKED, "rules: [failed, reset]\ngroup-by: [user.uid]")).isEmpty();
  }

  @Test
  void withoutAValueToGroupByItIsNoStep() {
    Event nobody = FAILED.toBuilder().user(null).build();
    assertThat(select(nobody, "rules: [failed, worked]\ngroup-by: [user.uid]")).isEmpty();
  }

  @Test
  void oneEventCanBeAStepAndAnAbsence() {
    Event admin = WORKED.toBuilder().user(User.named("admin")).build();
    List<SequenceInput> selected =
        select(
            admin,
            "rules: [failed, worked, reset]\ncondition: failed and worked and not reset\n"
                + "group-by: [user.uid]");
    assertThat(selected).hasSize(1);
    assertThat(selected.get(0).isStep(1)).isTrue();
    assertThat(selected.get(0).isAbsent(0)).isTrue();
    assertThat(selected.get(0).steps()).isEqualTo(0b10L);
  }

  @Test
  void aFindingIsAStepByItsRulesName() {
    Finding finding =
        FindingBuilder.of(RuleHead.named("worked", Severity.LOW), Entity.user("corp", "anna"))
            .decidedBy(Event.builder().id("x").tenant("corp").build())
            .build();
    List<SequenceInput> selected = new ArrayList<>();
    StepSelector selector =
        new StepSelector(
            SequenceRules.of(
                    "rules: [failed, worked]\ngroup-by: [user.uid]",
                    "rules: [failed, worked]\ngroup-by: [src_endpoint.ip]")
                .sequences());
    selector.select(finding, selected::add);
    assertThat(selected).extracting(SequenceInput::sequence).containsExactly("s0");
    assertThat(selected.get(0).key()).isEqualTo("corp\u001fanna");
    assertThat(selected.get(0).id()).isEqualTo(finding.uid());
  }
}
