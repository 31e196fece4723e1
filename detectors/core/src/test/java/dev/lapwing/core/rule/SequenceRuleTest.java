package dev.lapwing.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.User;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SequenceRuleTest {

  private static final String BODY =
      """
      type: temporal_ordered
      rules: [a, b, c]
      condition: a and b and not c
      group-by: [user.uid]
      timespan: 1h
      """;

  private static SequenceRule sequence(String text) {
    String steps = Rules.event("a") + "---\n" + Rules.event("b") + "---\n" + Rules.event("c");
    steps += "---\n" + Rules.event("d");
    return Rules.of(steps, text).sequences().get(0);
  }

  private final SequenceRule rule = sequence(Rules.sequence("s", BODY));

  @Test
  void stepsAreInOrderAndAbsencesApart() {
    assertThat(rule.steps()).extracting(SequenceRule.Step::name).containsExactly("a", "b");
    assertThat(rule.absent()).extracting(SequenceRule.Step::name).containsExactly("c");
    assertThat(rule.timespan()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void theOperatorIdIsTheSameInEveryBuild() {
    assertThat(rule.operatorId())
        .isEqualTo("sequence-11111111-2222-4333-8444-555555555551-v1-37ff1926");
  }

  @Test
  void textNameStatusAndLevelDoNotChangeIt() {
    String other = "level: critical\nstatus: test\ntags: [attack.t1078]\ndescription: new\n";
    SequenceRule changed =
        sequence(Rules.sequence("renamed", BODY).replace("Some sequence", "Other") + other);

    assertThat(changed.operatorId()).isEqualTo(rule.operatorId());
  }

  @Test
  void structureChangesIt() {
    for (String changed :
        new String[] {
          BODY.replace("[a, b, c]", "[b, a, c]"),
          BODY.replace("a and b and not c", "a and b and c"),
          BODY.replace("user.uid", "src_endpoint.ip"),
          BODY.replace("1h", "2h"),
          BODY.replace("[user.uid]", "[x]")
              + "aliases: { x: { a: user.name, b: user.uid, c: user.uid } }"
        }) {
      assertThat(sequence(Rules.sequence("s", changed)).operatorId())
          .isNotEqualTo(rule.operatorId());
    }
  }

  @Test
  void aliasesAreReadByStep() {
    String aliases = "aliases: { h: { a: device.hostname, b: src_endpoint.hostname } }\n";
    SequenceRule hop =
        sequence(
            Rules.sequence(
                "s",
                "type: temporal_ordered\nrules: [a, b]\ngroup-by: h\ntimespan: 1h\n" + aliases));
    Event first = Event.builder().id("1").host(Endpoint.host("srv1")).build();
    Event second = Event.builder().id("2").src(Endpoint.host("SRV1")).build();

    assertThat(GroupKey.of(hop, "a").of(first)).isEqualTo(GroupKey.of(hop, "b").of(second));
  }

  @Test
  void tenantsAreNeverMixed() {
    Event one = Event.builder().id("1").tenant("one").user(User.named("bob")).build();
    Event two = one.toBuilder().tenant("two").build();

    GroupKey key = GroupKey.of(rule, "a");

    assertThat(key.of(one)).isNotEqualTo(key.of(two));
  }

  @Test
  void withoutTheValueThereIsNoKey() {
    assertThat(GroupKey.of(rule, "a").of(Event.builder().id("1").build())).isNull();
  }

  @Test
  void reportingDoesNotChangeTheOperatorId() {
    SequenceRule other = sequence(Rules.sequence("s", BODY + "reports-as: d\none-per: 2h\n"));

    assertThat(other.operatorId()).isEqualTo(rule.operatorId());
    assertThat(other.reportedName()).isEqualTo("d");
    assertThat(other.reporting().onePer()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void nobodyReportsAsARuleThatIsNotThere() {
    String text = Rules.sequence("s", BODY + "reports-as: x\n");
    String steps = Rules.event("a") + "---\n" + Rules.event("b") + "---\n" + Rules.event("c");

    assertThat(Rules.problems(steps, text))
        .singleElement()
        .asString()
        .contains("reports-as: unknown rule 'x'");
  }

  @Test
  void nobodyReportsAsWhatItWaitsFor() {
    String steps = Rules.event("a") + "---\n" + Rules.event("b") + "---\n" + Rules.event("c");
    String text = Rules.sequence("s", BODY + "reports-as: a\n");

    assertThat(Rules.problems(steps, text)).singleElement().asString().contains("step of itself");
  }
}
