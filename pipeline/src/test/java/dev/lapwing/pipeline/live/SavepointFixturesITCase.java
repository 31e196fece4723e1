package dev.lapwing.pipeline.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.config.LapwingConfig;
import dev.lapwing.pipeline.job.OperatorIds;
import dev.lapwing.pipeline.job.SavepointTrim;
import dev.lapwing.pipeline.live.Topic.Message;
import dev.lapwing.pipeline.redeploy.Fate;
import dev.lapwing.pipeline.redeploy.Fate.Kind;
import dev.lapwing.pipeline.redeploy.Redeploy;
import dev.lapwing.pipeline.redeploy.RedeployPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.util.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Savepoints as earlier builds wrote them, of whole jobs but without what was read. Every later
 * build must begin from each of them: never change or delete one. Whoever changes what stands in
 * state adds another by raising {@link #PRESENT} and running this with {@code
 * -Dlapwing.fixtures.write=true}. Rules that it has besides stand beside it.
 */
@Tag("slow")
final class SavepointFixturesITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  private static final String PRESENT = "v2";

  private static final Path FOLDER = Path.of("src/test/resources/savepoints");

  /** What must have something in it since the second, and a manifest that says so. */
  private static final List<String> WITH_KEYS =
      List.of(OperatorIds.BEHAVIOUR, OperatorIds.CALIBRATE, "windows-0", "windows-1");

  private static final List<String> TOLD =
      List.of("impossible_travel ann", "brute_force eve", "factor_after_sign_in carol");

  /** Of correlations, which came with the second. */
  private static final List<String> TOLD_OF_WINDOWS =
      List.of("failed_often eve", "two_addresses ann", "factor_and_sign_in carol", "chained sam");

  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;

  /** All of it happened then, whenever the test runs. */
  private static final long START = Instant.parse("2026-11-20T12:00:00Z").toEpochMilli();

  @TempDir static Path folder;

  static List<Path> savepoints() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static List<String> rules(String version) {
    return Stream.of("rules.yml", version + ".yml")
        .map(FOLDER::resolve)
        .filter(Files::exists)
        .map(Path::toString)
        .toList();
  }

  @BeforeAll
  static void sendBothHalves() throws Exception {
    KAFKA.create(1, List.of("in.first", "in.second", "lapwing.alerts", "lapwing.access-signals"));
    KAFKA.create(1, List.of("lapwing.dead-letters", "lapwing.late", "lapwing.shadow"));
    if (Boolean.getBoolean("lapwing.fixtures.write") && !Files.exists(FOLDER.resolve(PRESENT))) {
      write();
    }
    send("in.second", OktaLines.signIn("ann", OktaLines.SYDNEY, START + MINUTE));
    guess("in.second", "eve", 3, 4);
    guess("in.second", "sam", 5, 6);
    send("in.second", OktaLines.factorAdded("carol", START + 2 * MINUTE));
    send("in.second", OktaLines.signIn("bob", OktaLines.LISBON, START + 3 * MINUTE));
  }

  /** The present version's, without sources: their topics are gone. */
  private static void write() throws Exception {
    firstHalf();
    LapwingConfig config = config("in.first");
    List<String> rules = rules(PRESENT);
    try (Topic alerts = new Topic(KAFKA, "lapwing.alerts");
        LiveRun run = new LiveRun(config, rules, null)) {
      alerts.await(told("factor_after_sign_in sam"));
      String whole = run.stop(folder);
      Set<String> kept =
          LiveRun.graph(config, rules).getStreamNodes().stream()
              .map(StreamNode::getTransformationUID)
              .filter(uid -> !uid.startsWith("source-"))
              .collect(Collectors.toSet());
      Path copy = folder.resolve("kept");
      SavepointTrim.keep(whole, kept, copy.toUri().toString());
      FileUtils.copy(
          new org.apache.flink.core.fs.Path(copy.toUri()),
          new org.apache.flink.core.fs.Path(FOLDER.resolve(PRESENT).toUri()),
          false);
    }
  }

  /** State that nothing touches is kept longer than anybody will run this. */
  private static LapwingConfig config(String topic) throws Exception {
    return LiveRun.config(
        folder,
        """
        kafka: { bootstrap-servers: "%s", start: earliest }
        privacy: { retention: 36500d }
        sources:
          - { name: okta, topic: %s }
        """
            .formatted(KAFKA.bootstrapServers(), topic));
  }

  private static Predicate<Message> told(String what) {
    String[] rule = what.split(" ");
    return message ->
        message.at("/finding_info/analytic/uid").equals(rule[0])
            && RedeployScene.isAbout(rule[1], message);
  }

  @ParameterizedTest
  @MethodSource("savepoints")
  void theJobGoesOnFromEverySavepoint(Path savepoint) throws Exception {
    List<String> rules = rules(savepoint.getFileName().toString());
    LapwingConfig config = config("in.second");
    RedeployPlan plan =
        new Redeploy(LiveRun.graph(config, rules), RuleSet.load(rules)).plan(savepoint.toString());
    assertThat(plan.problems()).isEmpty();
    assertThat(plan.rules()).extracting(Fate::kind).containsOnly(Kind.KEEPS);
    assertThat(plan.lost(List.of())).isEmpty();
    try (Topic alerts = new Topic(KAFKA, "lapwing.alerts").fromNow();
        LiveRun run = new LiveRun(config, rules, savepoint.toUri().toString())) {
      TOLD.forEach(each -> alerts.await(told(each)));
      if (rules.size() > 1) {
        assertThat(plan.operators())
            .filteredOn(fate -> fate.amount().keys() > 0)
            .extracting(Fate::operator)
            .containsAll(WITH_KEYS);
        TOLD_OF_WINDOWS.forEach(each -> alerts.await(told(each)));
      }
      assertThat(run.running()).isTrue();
    }
  }

  /** What kim does at last is the one test that comes out rare enough to be learnt of for sure. */
  private static void firstHalf() {
    for (int i = 80; i >= 1; i--) {
      send("in.first", OktaLines.signIn("kim", OktaLines.LISBON, START - i * 12 * HOUR));
    }
    send("in.first", OktaLines.signIn("kim", OktaLines.SYDNEY, START - 10 * HOUR));
    for (int i = 12; i >= 1; i--) {
      send("in.first", OktaLines.signIn("ann", OktaLines.LISBON, START - i * 30 * MINUTE));
    }
    guess("in.first", "eve", 0, 3);
    send("in.first", OktaLines.signIn("sam", OktaLines.LISBON, START));
    send("in.first", OktaLines.factorAdded("sam", START + 1));
    send("in.first", OktaLines.signIn("carol", OktaLines.LISBON, START + 2));
    send("in.first", OktaLines.signIn("bob", OktaLines.LISBON, START + 4_000));
  }

  private static void guess(String topic, String user, int from, int to) {
    for (int i = from; i < to; i++) {
      byte[] line = OktaLines.signIn(user, OktaLines.LISBON, START + i * 1_000);
      String failed = new String(line, StandardCharsets.UTF_8).replace("SUCCESS", "FAILURE");
      send(topic, failed.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void send(String topic, byte[] line) {
    KAFKA.send(topic, line);
  }
}
