package dev.lapwing.pipeline.live;

import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.config.LapwingConfig;
import dev.lapwing.pipeline.live.Topic.Message;
import dev.lapwing.pipeline.redeploy.Redeploy;
import dev.lapwing.pipeline.redeploy.RedeployPlan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Logs of which one half was read by a job that was then stopped with a savepoint, and the other is
 * read by whoever begins from there. What a redeployed job tells is compared with what a job tells
 * that reads all of it undisturbed.
 */
final class RedeployScene {

  private static final long MINUTE = 60_000;

  private final EmbeddedKafka kafka;
  private final Path folder;
  private final long start = System.currentTimeMillis() - 5 * MINUTE;
  private final Map<String, String> toldBefore;
  private final String savepoint;
  private String last;
  private final Map<Version, Map<String, String>> undisturbed = new HashMap<>();

  /**
   * A version of the job.
   *
   * @param rules texts of rules
   * @param shadow names of those that tell nobody
   */
  record Version(List<String> rules, List<String> shadow, int parallelism) {}

  /** Runs the first half under a version, and keeps its savepoint. */
  RedeployScene(EmbeddedKafka kafka, Path folder, Version version) throws Exception {
    this.kafka = kafka;
    this.folder = folder;
    kafka.create(1, List.of("in.okta", "lapwing.alerts", "lapwing.access-signals"));
    kafka.create(1, List.of("lapwing.dead-letters", "lapwing.late", "lapwing.shadow"));
    firstHalf();
    try (Topic alerts = new Topic(kafka, "lapwing.alerts");
        LiveRun run = run(version, null)) {
      alerts.await(message -> isAbout("tina", message));
      alerts.await(told("sam"));
      savepoint = run.stop(folder);
      toldBefore = ids(alerts);
    }
    secondHalf();
  }

  /**
   * Where people live is learnt; carol's, sam's and tina's stories and eve's guesses are halves.
   */
  private void firstHalf() {
    for (String user : List.of("ann", "tina")) {
      for (int i = 12; i >= 1; i--) {
        send(OktaLines.signIn(user, OktaLines.LISBON, start - i * 30 * MINUTE));
      }
    }
    guess(0, 3);
    send(OktaLines.signIn("carol", OktaLines.LISBON, start));
    send(OktaLines.signIn("sam", OktaLines.LISBON, start));
    send(OktaLines.factorAdded("sam", start + 500));
    send(OktaLines.signIn("tina", OktaLines.LISBON, start + 1_000));
    send(OktaLines.signIn("tina", OktaLines.SYDNEY, start + MINUTE));
  }

  private void secondHalf() {
    send(OktaLines.signIn("ann", OktaLines.SYDNEY, start + 2 * MINUTE));
    guess(3, 4);
    send(OktaLines.factorAdded("carol", start + 2 * MINUTE));
    send(OktaLines.factorAdded("tina", start + 2 * MINUTE + 1));
    send(OktaLines.signIn("carol", OktaLines.LISBON, start + 3 * MINUTE));
    send(OktaLines.signIn("zoe", OktaLines.LISBON, start + 3 * MINUTE + 1));
    send(OktaLines.factorAdded("zoe", start + 3 * MINUTE + 2));
    send(OktaLines.factorAdded("zoe", start + 3 * MINUTE + 3));
    // Lets time pass: of old records, quiet is believed only after seconds.
    send(OktaLines.signIn("bob", OktaLines.LISBON, start + 4 * MINUTE));
  }

  private void guess(int from, int to) {
    for (int i = from; i < to; i++) {
      byte[] line = OktaLines.signIn("eve", OktaLines.LISBON, start + i * 1_000);
      String failed = new String(line, StandardCharsets.UTF_8).replace("SUCCESS", "FAILURE");
      send(failed.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void send(byte[] line) {
    kafka.send("in.okta", line);
  }

  /** What a redeploy of another version from the savepoint would do. */
  RedeployPlan plan(Version version) throws Exception {
    return redeploy(version).plan(savepoint);
  }

  private Redeploy redeploy(Version version) throws Exception {
    List<String> files = files(version);
    return new Redeploy(LiveRun.graph(config(version), files), RuleSet.load(files));
  }

  /** Rules and entities told of by the version that was stopped and by the one that went on. */
  Map<String, String> redeployed(Version version, List<String> accepted) throws Exception {
    String fitted = redeploy(version).fit(savepoint, accepted, gone -> {});
    Map<String, String> told = new TreeMap<>(toldBefore);
    told.putAll(told(version, fitted));
    return told;
  }

  /** What a redeploy would do of a version after another one that had read the rest. */
  RedeployPlan planAfter(Version between, List<String> accepted, Version last) throws Exception {
    String fitted = redeploy(between).fit(savepoint, accepted, gone -> {});
    try (Topic alerts = new Topic(kafka, "lapwing.alerts").fromNow();
        LiveRun run = run(between, fitted)) {
      alerts.await(told("zoe"));
      return redeploy(last).plan(run.stop(folder));
    }
  }

  /** What a redeploy would do from where the last job was stopped. */
  RedeployPlan planFromLast(Version version) throws Exception {
    return redeploy(version).plan(last);
  }

  /** What a job of that version tells that reads all of it; each is run once. */
  Map<String, String> undisturbed(Version version) throws Exception {
    Map<String, String> told = undisturbed.get(version);
    if (told == null) {
      told = told(version, null);
      undisturbed.put(version, told);
    }
    return new TreeMap<>(told);
  }

  /** What was ever told in the shadow. */
  Collection<String> shadowed() throws Exception {
    try (Topic shadow = new Topic(kafka, "lapwing.shadow")) {
      return ids(shadow).values();
    }
  }

  /** By id of the alert. */
  private Map<String, String> told(Version version, String from) throws Exception {
    try (Topic alerts = new Topic(kafka, "lapwing.alerts").fromNow();
        LiveRun run = run(version, from)) {
      alerts.await(told("zoe"));
      last = run.stop(folder);
      return ids(alerts);
    }
  }

  private static Map<String, String> ids(Topic alerts) {
    Map<String, String> ids = new TreeMap<>();
    for (Message each : alerts.whole()) {
      String rule = each.at("/finding_info/analytic/uid");
      String entity = each.at("/unmapped/entity/id").replace("@example.com", "");
      ids.put(each.at("/finding_info/uid"), rule + " of " + entity);
    }
    return ids;
  }

  /** That somebody's story is told, which waits for time to pass: all else was told by then. */
  private static Predicate<Message> told(String user) {
    return message ->
        message.at("/finding_info/analytic/uid").equals("factor_after_sign_in")
            && isAbout(user, message);
  }

  static boolean isAbout(String user, Message message) {
    return message.json().toString().contains(user + "@example.com");
  }

  private LiveRun run(Version version, String from) throws Exception {
    return new LiveRun(config(version), files(version), from, version.parallelism());
  }

  private List<String> files(Version version) throws Exception {
    Path file = Files.createTempFile(folder, "rules", ".yml");
    return List.of(Files.writeString(file, String.join("---\n", version.rules())).toString());
  }

  private LapwingConfig config(Version version) throws Exception {
    return LiveRun.config(
        folder,
        """
        kafka: { bootstrap-servers: "%s", start: earliest }
        shadow: %s
        sources:
          - { name: okta, topic: in.okta }
        """
            .formatted(kafka.bootstrapServers(), version.shadow()));
  }

  /** The rules of a file, one by one. */
  static List<String> rules(Path file) throws Exception {
    return new ArrayList<>(List.of(Files.readString(file).split("---\n")));
  }
}
