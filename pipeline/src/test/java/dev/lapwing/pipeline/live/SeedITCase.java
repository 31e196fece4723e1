package dev.lapwing.pipeline.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.pipeline.cli.LapwingCommand;
import dev.lapwing.pipeline.config.LapwingConfig;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A live job that begins with what an archive taught. */
@Tag("slow")
final class SeedITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  private static final long DAY = Duration.ofDays(1).toMillis();

  @TempDir Path folder;

  @Test
  void whatAnArchiveTaughtIsKnownFromTheFirstLiveEventOn() throws Exception {
    KAFKA.create(1, List.of("in.okta", "lapwing.alerts", "lapwing.access-signals"));
    KAFKA.create(1, List.of("lapwing.dead-letters", "lapwing.late", "lapwing.findings"));
    Path archive = archive();
    LapwingConfig config = config();

    int exit =
        LapwingCommand.run(
            "seed",
            "--logs",
            archive.toString(),
            "--config",
            folder.resolve("lapwing.yaml") + "",
            "--out",
            folder.resolve("seed").toString(),
            "--parallelism",
            "1");

    assertThat(exit).isZero();
    assertThat(Files.readString(folder.resolve("seed/dead-letters.ndjson"))).isEmpty();
    String savepoint = folder.resolve("seed/savepoint").toUri().toString();
    try (LiveRun run = new LiveRun(config, List.of("builtin"), savepoint);
        Topic alerts = new Topic(KAFKA, "lapwing.alerts")) {
      long now = System.currentTimeMillis();
      KAFKA.send("in.okta", OktaLines.signIn("ann", OktaLines.LISBON, now - 60_000));
      KAFKA.send("in.okta", OktaLines.signIn("ann", OktaLines.SYDNEY, now));

      Topic.Message travel =
          alerts.await(m -> m.at("/finding_info/analytic/uid").equals("impossible_travel"));
      assertThat(travel.at("/unmapped/entity/id")).isEqualTo("ann@example.com");
      assertThat(travel.at("/unmapped/explanation/baseline/state")).isEqualTo("ready");
      assertThat(travel.json().at("/unmapped/explanation/baseline/events").asInt()).isEqualTo(32);
      assertThat(run.running()).isTrue();
      assertThat(alerts.now(m -> m.json().at("/time").asLong() < now - DAY))
          .as("an alert about the archive")
          .isEmpty();
    }
  }

  /** Thirty days in Lisbon, the newest first; and on one a trip that no one can make. */
  private Path archive() throws Exception {
    long now = System.currentTimeMillis();
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int day = 1; day <= 30; day++) {
      if (day == 3) {
        lines.write(OktaLines.signIn("ann", OktaLines.SYDNEY, now - day * DAY + 60_000));
        lines.write('\n');
      }
      lines.write(OktaLines.signIn("ann", OktaLines.LISBON, now - day * DAY));
      lines.write('\n');
    }
    Path archive = Files.createDirectories(folder.resolve("archive"));
    Files.write(archive.resolve("okta.jsonl"), lines.toByteArray());
    return archive;
  }

  private LapwingConfig config() throws Exception {
    return LiveRun.config(
        folder,
        """
        kafka: { bootstrap-servers: "%s", start: earliest }
        sources:
          - { name: okta, topic: in.okta }
        """
            .formatted(KAFKA.bootstrapServers()));
  }
}
