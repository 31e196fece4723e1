package dev.lapwing.pipeline.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.pipeline.job.RestorePoint;
import dev.lapwing.pipeline.live.Topic.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle tells, after its restart, what it would have told. */
@Tag("slow")
final class KillITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  private static final int STORIES = 600;

  @TempDir Path folder;

  @Test
  void afterAKillTheAlertsAreThoseOfAnUndisturbedRun() throws Exception {
    KAFKA.create(1, List.of("in.okta", "alerts.killed", "alerts.calm"));
    KAFKA.create(1, List.of("lapwing.access-signals", "lapwing.dead-letters", "lapwing.late"));
    try (Topic alerts = new Topic(KAFKA, "alerts.killed")) {
      try (RunProcess run = run("killed", "first.log")) {
        tell(0, STORIES / 2);
        alerts.await(STORIES / 4, message -> true);
        awaitCheckpoint(alerts);
        tell(STORIES / 2, STORIES);
        alerts.await(STORIES / 2 + 1, message -> true);
        assertThat(run.alive()).isTrue();
      }
      Map<String, Message> killed;
      try (RunProcess again = run("killed", "second.log")) {
        killed = byUid(alerts);
        assertThat(again.alive()).isTrue();
      }
      assertThat(Files.readString(folder.resolve("second.log"))).contains("restoring from");
      try (Topic undisturbed = new Topic(KAFKA, "alerts.calm");
          RunProcess calm = run("calm", "third.log")) {
        assertThat(killed.keySet()).isEqualTo(byUid(undisturbed).keySet());
        assertThat(calm.alive()).isTrue();
      }
    }
  }

  /** Waits until every story has been told; a repeat must be the same message. */
  private static Map<String, Message> byUid(Topic alerts) {
    alerts.awaitDistinct(STORIES, message -> message.at("/finding_info/uid"));
    Map<String, Message> byUid = new HashMap<>();
    Set<String> stories = new TreeSet<>();
    for (Message each : alerts.await(STORIES, message -> true)) {
      Message other = byUid.putIfAbsent(each.at("/metadata/uid"), each);
      if (other != null) {
        assertThat(each.key()).isEqualTo(other.key());
        assertThat(each.at("/finding_info/uid")).isEqualTo(other.at("/finding_info/uid"));
        assertThat(each.json().at("/finding_info/related_events"))
            .isEqualTo(other.json().at("/finding_info/related_events"));
      }
      stories.add(each.key());
    }
    assertThat(stories).hasSize(STORIES);
    return byUid;
  }

  private void awaitCheckpoint(Topic alerts) throws Exception {
    Path checkpoints = folder.resolve("killed");
    alerts.awaitThat(() -> RestorePoint.latest(List.of(checkpoints)).isPresent());
  }

  private RunProcess run(String name, String log) throws Exception {
    Path rules = Path.of("src/test/resources/topology-rules.yml").toAbsolutePath();
    Path config =
        Files.writeString(
            folder.resolve(name + ".yaml"),
            """
            kafka: { bootstrap-servers: "%s", start: earliest, group-id: %s }
            rules: [ %s ]
            flink:
              execution.checkpointing.interval: 1s
              execution.checkpointing.dir: %s
            sources:
              - { name: okta, topic: in.okta }
            sinks:
              alerts: [ { kafka: alerts.%s } ]
            """
                .formatted(
                    KAFKA.bootstrapServers(), name, rules, folder.resolve(name).toUri(), name));
    return new RunProcess(config, folder.resolve(log));
  }

  private static void tell(int from, int to) {
    for (int i = from; i < to; i++) {
      long now = System.currentTimeMillis();
      KAFKA.send("in.okta", OktaLines.signIn("user" + i, OktaLines.LISBON, now));
      KAFKA.send("in.okta", OktaLines.factorAdded("user" + i, now));
    }
  }
}
