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

/** What was learnt of a stranger is known of the person who the stranger turns out to be. */
@Tag("slow")
final class CarryOverITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  private static final long HALF_HOUR = 1_800_000;

  @TempDir Path folder;

  @Test
  void aPersonIsJudgedByWhatWasLearntOfTheStranger() throws Exception {
    KAFKA.create(1, List.of("in.okta", "lapwing.alerts", "lapwing.access-signals"));
    KAFKA.create(1, List.of("lapwing.dead-letters", "lapwing.late", "lapwing.identities"));
    KAFKA.create(1, List.of("lapwing.feedback"));
    try (LiveRun run = new LiveRun(config(), List.of("builtin"), null);
        Topic alerts = new Topic(KAFKA, "lapwing.alerts");
        Topic letters = new Topic(KAFKA, "lapwing.dead-letters");
        Topic feedback = new Topic(KAFKA, "lapwing.feedback")) {
      learn("ann");
      learn("bob");
      learn("eve");
      travel("eve");
      alerts.await(travelOf("eve@example.com")); // all of it is learnt

      identity("Person-1", "ann@example.com");
      feedback.await(carried("ann@example.com", "person-1"));
      KAFKA.send("lapwing.feedback", "{}".getBytes(StandardCharsets.UTF_8));
      letters.await(m -> m.at("/stage").equals("feedback")); // what came before it was read
      travel("ann");

      assertThat(alerts.await(travelOf("person-1")).at("/message")).contains("Sydney");
      assertThat(alerts.now(travelOf("ann@example.com"))).isEmpty();

      identity("Person-1", "ann@example.com"); // told again: nothing is left to carry
      identity("Person-2", "bob@example.com");
      feedback.await(carried("bob@example.com", "person-2"));
      assertThat(feedback.await(1, carried("ann@example.com", "person-1"))).hasSize(1);
      assertThat(run.running()).isTrue();
    }
  }

  private LapwingConfig config() throws Exception {
    return LiveRun.config(
        folder,
        """
        kafka: { bootstrap-servers: "%s", start: earliest }
        entities: { identities: { topic: lapwing.identities } }
        sources:
          - { name: okta, topic: in.okta }
        feedback: lapwing.feedback
        """
            .formatted(KAFKA.bootstrapServers()));
  }

  private static void identity(String uid, String alias) {
    String json = "{\"uid\":\"%s\",\"aliases\":[\"%s\"],\"type\":\"human\"}".formatted(uid, alias);
    KAFKA.send("lapwing.identities", json.getBytes(StandardCharsets.UTF_8));
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

  private static Predicate<Topic.Message> carried(String from, String to) {
    return message ->
        message.at("/carried/from/id").equals(from) && message.at("/carried/to/id").equals(to);
  }

  private static Predicate<Topic.Message> travelOf(String user) {
    return message ->
        message.at("/finding_info/analytic/uid").equals("impossible_travel")
            && message.at("/unmapped/entity/id").equals(user);
  }
}
