package dev.lapwing.pipeline.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.pipeline.cli.LapwingCommand;
import dev.lapwing.pipeline.config.LapwingConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code lapwing redeploy} and a job that runs: refused it runs on, agreed to it is replaced. */
@Tag("slow")
final class RedeployCommandITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  private static final Path RULES = Path.of("src/test/resources/topology-rules.yml");

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine command = LapwingCommand.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(args);
  }

  @Test
  void itReplacesARunningJobAndLosesWhatWasAgreedToOnly() throws Exception {
    KAFKA.create(1, List.of("in.okta", "lapwing.alerts", "lapwing.access-signals"));
    KAFKA.create(1, List.of("lapwing.dead-letters", "lapwing.late", "lapwing.shadow"));
    int port = freePort();
    LapwingConfig config = config(port);
    List<String> fewer = List.of(fewerRules().toString());
    String[] redeploy = {
      "redeploy",
      "--config",
      folder.resolve("lapwing.yaml").toString(),
      "--rules",
      fewer.get(0),
      "--rest",
      "http://127.0.0.1:" + port,
      "--savepoints",
      folder.resolve("savepoints").toUri().toString()
    };

    try (Topic alerts = new Topic(KAFKA, "lapwing.alerts");
        LiveRun before = new LiveRun(config, List.of(RULES.toString()), null)) {
      story("ann");
      alerts.await(message -> RedeployScene.isAbout("ann", message));

      assertThat(run(redeploy)).isEqualTo(2);
      assertThat(err.toString()).contains("--accept-loss factor_after_sign_in");
      assertThat(before.running()).isTrue();

      assertThat(run(and(redeploy, "--accept-loss", "factor_after_sign_in"))).isZero();
      before.wasStopped();
    }
    try (Topic alerts = new Topic(KAFKA, "lapwing.alerts").fromNow();
        LiveRun after = new LiveRun(config, fewer, out.toString().strip())) {
      story("bob");
      assertThat(
              alerts
                  .await(message -> RedeployScene.isAbout("bob", message))
                  .at("/finding_info/analytic/uid"))
          .isEqualTo("renamed");
      assertThat(after.running()).isTrue();
    }
  }

  private static String[] and(String[] args, String... more) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /** One sequence has become another. */
  private Path fewerRules() throws IOException {
    String text = Files.readString(RULES);
    return Files.writeString(
        folder.resolve("rules.yml"),
        text.replace("name: factor_after_sign_in", "name: renamed")
            .replace(
                "0a4f2c8e-54a1-4c7b-9a44-0f1ec8fd3f03", "0a4f2c8e-54a1-4c7b-9a44-0f1ec8fd3fff"));
  }

  /** No rules but those that are given beside it. */
  private LapwingConfig config(int port) throws Exception {
    return LiveRun.config(
        folder,
        """
        kafka: { bootstrap-servers: "%s", start: earliest }
        rules: []
        flink: { rest.bind-port: "%d" }
        sources:
          - { name: okta, topic: in.okta }
        """
            .formatted(KAFKA.bootstrapServers(), port));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void story(String user) {
    long now = System.currentTimeMillis();
    KAFKA.send("in.okta", OktaLines.signIn(user, OktaLines.LISBON, now - 20));
    KAFKA.send("in.okta", OktaLines.factorAdded(user, now - 10));
  }
}
