package dev.lapwing.flink.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.control.Carried;
import dev.lapwing.core.control.Carry;
import dev.lapwing.core.control.Control;
import dev.lapwing.core.control.News;
import dev.lapwing.core.detector.BehaviourStage;
import dev.lapwing.core.detector.Candidate;
import dev.lapwing.core.detector.Detectors;
import dev.lapwing.core.detector.EntityState;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Geo;
import dev.lapwing.core.event.NetworkClass;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.rule.RuleSet;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** What behaviour does when it is told something of an entity that is no event. */
@SuppressWarnings("try") // Flink's harness may be interrupted while it closes
final class OrdersOperatorTest {

  private static final Entity STRANGER = Entity.user("corp", "ann@example.com");
  private static final Entity PERSON = Entity.user("corp", "p1");
  private static final Carry ORDER = new Carry(STRANGER, PERSON);
  private static final long START = 1_760_000_000_000L;
  private static final int DAYS = 40;
  private static final long DAY = 24 * 3_600_000L;
  private static final Geo LISBON = new Geo("PT", null, "Lisbon", 38.7, -9.1, 5, 3243, "MEO");
  private static final Geo SYDNEY = new Geo("AU", null, "Sydney", -33.9, 151.2, 5, 1221, "T");

  private static final class Harness
      extends KeyedTwoInputStreamOperatorTestHarness<String, Observation, News, Candidate> {

    private Harness() throws Exception {
      super(
          new PeeredStageOperator<>(
              () -> new BehaviourStage(Detectors.of(RuleSet.builtin())),
              false,
              StateTtlConfig.DISABLED),
          seen -> seen.entity().key(),
          news -> "",
          Types.STRING);
    }

    private void see(Entity who, int day, Geo where) throws Exception {
      long time = START + day * DAY;
      Event event =
          Event.builder()
              .id("e" + day)
              .type(EventType.AUTH_LOGON)
              .outcome(Outcome.SUCCESS)
              .time(time)
              .tenant("corp")
              .user(User.named(who.id()))
              .src(Endpoint.ip("85.240.0.7").withPlace(where, NetworkClass.UNKNOWN))
              .build();
      processElement1(new Observation(who, event), time);
    }

    private void learn(Entity who) throws Exception {
      for (int day = 0; day < DAYS; day++) {
        see(who, day, LISBON);
      }
    }

    private void news(News news) throws Exception {
      processElement2(new StreamRecord<>(news));
    }

    private List<Carried> handedOver() {
      Queue<StreamRecord<Carried>> out = getSideOutput(PeeredStageOperator.HANDED_OVER);
      return out == null ? List.of() : out.stream().map(StreamRecord::getValue).toList();
    }

    private List<String> found() {
      return extractOutputValues().stream()
          .map(Candidate::finding)
          .filter(Objects::nonNull)
          .map(Finding::rule)
          .toList();
    }
  }

  private static Harness open() throws Exception {
    Harness harness = new Harness();
    harness.open();
    return harness;
  }

  @Test
  void whatIsHandedOverIsNoLongerThere() throws Exception {
    try (Harness harness = open()) {
      harness.learn(STRANGER);
      harness.news(News.of(ORDER));
      harness.news(News.of(ORDER));

      assertThat(harness.handedOver()).singleElement().matches(c -> c.order().equals(ORDER));
      assertThat(harness.numKeyedStateEntries()).isZero();
    }
  }

  @Test
  void ofWhomNothingIsKnownNothingIsHandedOver() throws Exception {
    try (Harness harness = open()) {
      harness.learn(PERSON);
      harness.news(News.of(ORDER));

      assertThat(harness.handedOver()).isEmpty();
      assertThat(harness.numKeyedStateEntries()).isEqualTo(1);
    }
  }

  @Test
  void whatComesBackIsKnownOfThePerson() throws Exception {
    try (Harness harness = open()) {
      harness.learn(STRANGER);
      harness.news(News.of(ORDER));
      harness.news(News.of(harness.handedOver().get(0)));
      harness.see(PERSON, DAYS, SYDNEY);

      assertThat(harness.found()).contains("new_location");
      assertThat(harness.numKeyedStateEntries()).isEqualTo(1);
    }
  }

  private static List<String> foundAfter(Control... verdicts) throws Exception {
    try (Harness harness = open()) {
      harness.learn(PERSON);
      harness.see(PERSON, DAYS, SYDNEY);
      harness.getOutput().clear();
      for (Control verdict : verdicts) {
        harness.news(News.of(verdict));
      }
      harness.see(PERSON, DAYS + 1, SYDNEY);
      return harness.found();
    }
  }

  @Test
  void aVerdictReachesTheBaselineThatItIsAbout() throws Exception {
    assertThat(foundAfter()).doesNotContain("new_location");
    assertThat(foundAfter(new Control(Control.Action.DROP, PERSON, "new_location")))
        .contains("new_location");
    assertThat(foundAfter(new Control(Control.Action.DROP, STRANGER, "new_location")))
        .doesNotContain("new_location");
    assertThat(foundAfter(new Control(Control.Action.DROP, PERSON, "new_device")))
        .doesNotContain("new_location");
  }

  /** As after a failure: the state of before comes back, and the order with it. */
  @Test
  void whatIsHandedOverTwiceIsTakenInOnce() throws Exception {
    OperatorSubtaskState before;
    Carried first;
    try (Harness harness = open()) {
      harness.learn(STRANGER);
      before = harness.snapshot(1, 1);
      harness.news(News.of(ORDER));
      first = harness.handedOver().get(0);
    }
    try (Harness harness = new Harness()) {
      harness.initializeState(before);
      harness.open();
      harness.news(News.of(first));
      harness.see(STRANGER, DAYS, LISBON);
      harness.news(News.of(ORDER));
      Carried again = harness.handedOver().get(0);
      harness.news(News.of(again));
      harness.news(News.of(new Carry(PERSON, STRANGER)));

      assertThat(learnt(again).born()).isEqualTo(learnt(first).born());
      assertThat(learnt(harness.handedOver().get(1)).sizes().get("travel"))
          .isEqualTo(learnt(first).sizes().get("travel"));
    }
  }

  private static EntityState learnt(Carried carried) throws IOException {
    return carried.unpack(EntityState.CODEC);
  }
}
