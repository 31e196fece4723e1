package dev.lapwing.core.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.RecordingOutput;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BehaviourStageTest {

  private static final String RULE =
      """
      title: Impossible travel
      name: impossible_travel
      id: 11111111-2222-4333-8444-555555555551
      level: high
      detector: impossible_travel
      """;

  private static final String[] CITIES = {"Lisbon", "Porto", "Madrid", "Tokyo", "Oslo", "Rome"};

  private final BehaviourStage stage =
      new BehaviourStage(Detectors.of(RuleSet.parse(List.of(new RuleFile(0, "a.yml", RULE)))));
  private final RecordingOutput<Candidate> out = new RecordingOutput<>();

  private static Event signIn(int minute, int place) {
    return SignIns.signIn(
        SignIns.at("2026-03-02T10:00:00Z") + minute * 60_000L,
        SignIns.from(SignIns.geo("PT", CITIES[place % 6] + place, 10 + 4.0 * place, -9, 3243)));
  }

  @Test
  void anEventThatNoDetectorWatchesIsNoObservation() {
    Event other = signIn(0, 0).toBuilder().type(EventType.DNS_QUERY).build();
    assertThat(stage.watches(EntityType.USER, signIn(0, 0))).isTrue();
    assertThat(stage.watches(EntityType.USER, other)).isFalse();
    assertThat(stage.watches(EntityType.HOST, signIn(0, 0))).isFalse();
    List<Observation> seen = new ArrayList<>();
    Observations.of(signIn(0, 0), stage, seen::add);
    assertThat(seen).extracting(Observation::entity).containsExactly(Entity.user("corp", "anna"));
  }

  @Test
  void whatIsForgottenForLackOfRoomIsCountedByRule() {
    EntityState state = stage.create();
    for (int i = 0; i < 10; i++) {
      stage.on(new Observation(SignIns.ANNA, signIn(i * 60, i)), state, out);
    }
    assertThat(out.counted).contains("rules/impossible_travel/judged");
    assertThat(out.counted.stream().filter("limits/places_evicted/impossible_travel"::equals))
        .hasSize(2); // ten places, of which eight are kept
  }
}
