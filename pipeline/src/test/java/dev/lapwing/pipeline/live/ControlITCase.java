package dev.lapwing.pipeline.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.pipeline.config.LapwingConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Orders to a running job reach what is kept of an entity, and of no other. */
@Tag("slow")
final class ControlITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  private static final long HALF_HOUR = 1_800_000;

  @TempDir Path folder;

  @Test
  void whoWasErasedIsAStrangerAgain() throws Exception {
    KAFKA.create(1, List.of("in.okta", "lapwing.alerts", "lapwing.access-signals"));
    KAFKA.create(1, List.of("lapwing.dead-letters", "lapwing.late", "in.control"));
    try (LiveRun run = new LiveRun(config(), List.of("builtin"), null);
        Topic alerts = new Topic(KAFKA, "lapwing.alerts");
        Topic letters = new Topic(KAFKA, "lapwing.dead-letters")) {
      learn("ann");
      learn("bob");
      learn("eve");
      travel("eve");
      alerts.await(travelOf("eve")); // all of it is learnt

      order("{\"action\":\"erase\",\"entity\":{\"type\":\"user\",\"id\":\"ann@example.com\"}}");
      order("{\"action\":\"forgive\",\"entity\":{\"type\":\"user\",\"id\":\"bob@example.com\"}}");
      Topic.Message wrong = letters.await(m -> m.at("/stage").equals("control"));
      travel("ann");
      travel("bob");

      assertThat(wrong.at("/reason"))
          .isEqualTo(
              "action: expected reset, erase, enable, disable, severity or budget, found 'forgive'");
      assertThat(alerts.await(travelOf("bob"))).isNotNull();
      assertThat(alerts.now(travelOf("ann"))).as("ann has no baseline any more").isEmpty();
      assertThat(run.running()).isTrue();
    }
  }

  private LapwingConfig config() throws Exception {
    return LiveRun.config(
        folder,
        """
        kafka: { bootstrap-servers: "%s", start: earliest }
        sources:
          - { name: okta, topic: in.okta }
        control: in.control
        """
            .formatted(KAFKA.bootstrapServers()));
  }

  private static void learn(String user) {
    long now = System.currentTimeMillis();
    for (int i = 12; i >= 1; i--) {
      KAFKA.send("in.okta", OktaLines.signIn(user, OktaLines.LISBON, now - i * HALF_HOUR));
    }
  }

  private static void travel(String user) {
    KAFKA.send("in.okta", OktaLines.signIn(user, OktaLines.SYDNEY, System.currentTimeMillis()));
  }

  private static void order(String json) {
    KAFKA.send("in.control", json.getBytes(StandardCharsets.UTF_8));
  }

  private static Predicate<Topic.Message> travelOf(String user) {
    return message ->
        message.at("/finding_info/analytic/uid").equals("impossible_travel")
            && message.at("/unmapped/entity/id").equals(user + "@example.com");
  }
}
