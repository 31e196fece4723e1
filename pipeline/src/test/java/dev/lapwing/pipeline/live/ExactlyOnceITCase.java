package dev.lapwing.pipeline.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.pipeline.config.LapwingConfig;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Exactly-once is an option: alerts are committed with checkpoints, and none twice. */
@Tag("slow")
final class ExactlyOnceITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  private static final String RULES = "src/test/resources/topology-rules.yml";

  @TempDir Path folder;

  private LapwingConfig config() throws Exception {
    return LiveRun.config(
        folder,
        """
        delivery: exactly-once
        kafka: { bootstrap-servers: "%s", start: earliest }
        flink: { execution.checkpointing.interval: 1s }
        sources:
          - { name: okta, topic: in.okta }
        """
            .formatted(KAFKA.bootstrapServers()));
  }

  @Test
  void anAlertIsThereOnceAfterTheJobWasStoppedAndRestored() throws Exception {
    KAFKA.create(1, List.of("in.okta", "lapwing.alerts", "lapwing.access-signals"));
    KAFKA.create(1, List.of("lapwing.dead-letters", "lapwing.late"));
    String savepoint;
    try (Topic alerts = new Topic(KAFKA, "lapwing.alerts");
        LiveRun before = new LiveRun(config(), List.of(RULES), null)) {
      story("ann");
      alerts.await(message -> message.key().contains("ann"));
      savepoint = before.stop(folder);
    }
    try (Topic alerts = new Topic(KAFKA, "lapwing.alerts");
        LiveRun after = new LiveRun(config(), List.of(RULES), savepoint)) {
      story("bob");
      alerts.await(message -> message.key().contains("bob"));
      after.stop(folder);

      assertThat(alerts.await(2, message -> true))
          .extracting(message -> message.at("/metadata/uid"))
          .doesNotHaveDuplicates()
          .hasSize(2);
    }
  }

  private static void story(String user) {
    long now = System.currentTimeMillis();
    KAFKA.send("in.okta", OktaLines.signIn(user, OktaLines.LISBON, now - 20));
    KAFKA.send("in.okta", OktaLines.factorAdded(user, now - 10));
  }
}
