package dev.lapwing.pipeline.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.pipeline.config.LapwingConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Identities from a compacted topic, broadcast to the events: known at once, followed for news. */
final class IdentityTopicITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  private static final String RULES = "src/test/resources/topology-rules.yml";
  private static final String SEQUENCE = "factor_after_sign_in";

  @TempDir Path folder;

  private static void identity(String uid, String alias) {
    String json = "{\"uid\":\"%s\",\"aliases\":[\"%s\"],\"type\":\"human\"}".formatted(uid, alias);
    KAFKA.send("lapwing.identities", json.getBytes(StandardCharsets.UTF_8));
  }

  private static RecordMetadata story(String user) {
    long now = System.currentTimeMillis();
    KAFKA.send("in.okta", OktaLines.signIn(user, OktaLines.LISBON, now - 20));
    return KAFKA.send("in.okta", OktaLines.factorAdded(user, now - 10));
  }

  /** The best of a few tries, ms from record to alert: a busy machine may spoil one, not all. */
  private static long fastest(Topic alerts) {
    long best = Long.MAX_VALUE;
    for (int told = 1; told <= 5 && best >= 1_500; told++) {
      RecordMetadata last = story("ann");
      List<Topic.Message> all =
          alerts.await(told + 1, m -> m.at("/unmapped/entity/id").equals("person-1"));
      assertThat(all.get(told).at("/finding_info/analytic/uid")).isEqualTo(SEQUENCE);
      best = Math.min(best, all.get(told).stamped() - last.timestamp());
    }
    return best;
  }

  private LapwingConfig config() throws Exception {
    return LiveRun.config(
        folder,
        """
        kafka: { bootstrap-servers: "%s", start: earliest }
        entities: { identities: { topic: lapwing.identities } }
        flink: { execution.checkpointing.interval: 1s }
        sources:
          - { name: okta, topic: in.okta }
        """
            .formatted(KAFKA.bootstrapServers()));
  }

  @Test
  void eventsAreResolvedByTheTopicAndItsNewsAndNotHeldBackByIt() throws Exception {
    KAFKA.create(1, List.of("in.okta", "lapwing.identities", "lapwing.alerts"));
    KAFKA.create(1, List.of("lapwing.access-signals", "lapwing.dead-letters", "lapwing.late"));
    identity("person-1", "ann@example.com");
    KAFKA.send("lapwing.identities", "no identity".getBytes(StandardCharsets.UTF_8));
    try (Topic alerts = new Topic(KAFKA, "lapwing.alerts");
        LiveRun job = new LiveRun(config(), List.of(RULES), null)) {
      story("ann");
      alerts.await(m -> m.at("/unmapped/entity/id").equals("person-1"));

      // A topic that has said all it had to say does not hold back the events joined to it.
      assertThat(fastest(alerts)).isLessThan(1_500);

      identity("person-2", "bob@example.com");
      // News arrives on its own way, perhaps amid a story, which then alerts of nobody: tell it
      // until it is resolved by it.
      long[] told = {System.nanoTime() - 2_000_000_001L};
      alerts.awaitThat(
          () -> {
            if (System.nanoTime() - told[0] > 2_000_000_000L) {
              story("bob");
              told[0] = System.nanoTime();
            }
            return alerts.now(m -> m.at("/unmapped/entity/id").equals("person-2")).isPresent();
          });
      assertThat(job.running()).isTrue();
    }
  }
}
