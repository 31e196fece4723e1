package dev.lapwing.core.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.SequenceRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportedSequenceTest {

  private static final long TEN = Instant.parse("2026-03-03T10:00:00Z").toEpochMilli();

  private static final long HOUR = Duration.ofHours(1).toMillis();

  private static SequenceRule shipped(String name) {
    return RuleSet.builtin().sequences().stream()
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static SequenceInput step(int index, String id, long time, String host) {
    Event event =
        Event.builder()
            .id(id)
            .type(EventType.AUTH_LOGON)
            .time(time)
            .host(Endpoint.host(host))
            .build();
    return new SequenceInput("s", "k", 1L << index, 0, event, null);
  }

  private static Finding found(String rule, String id, long time, String host) {
    return new SequenceMatch(shipped(rule))
        .finding(List.of(step(0, id + "-first", time, host), step(1, id, time, host)));
  }

  @Test
  void variantsReportAsOneRule() {
    Finding finding = found("lateral_movement_dcom", "a", TEN, "srv1");

    assertThat(finding.rule()).isEqualTo("lateral_movement");
    assertThat(finding.attacks()).extracting(t -> t.uid()).contains("T1021.003");
  }

  @Test
  void variantsOfOneHourAreOneFinding() {
    Finding one = found("lateral_movement", "a", TEN, "srv1");
    Finding other = found("lateral_movement_dcom", "b", TEN + HOUR - 1, "srv1");

    assertThat(other.uid()).isEqualTo(one.uid());
  }

  @Test
  void anotherHourOrHostIsAnotherFinding() {
    Finding one = found("lateral_movement", "a", TEN, "srv1");

    assertThat(found("lateral_movement", "b", TEN + HOUR, "srv1").uid()).isNotEqualTo(one.uid());
    assertThat(found("lateral_movement", "b", TEN, "srv2").uid()).isNotEqualTo(one.uid());
  }

  @Test
  void withoutASpanEachLastStepMakesItsOwn() {
    Finding one = found("lateral_hop", "a", TEN, "srv1");

    assertThat(found("lateral_hop", "b", TEN, "srv1").uid()).isNotEqualTo(one.uid());
  }
}
