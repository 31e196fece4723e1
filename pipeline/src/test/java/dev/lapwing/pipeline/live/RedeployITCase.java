package dev.lapwing.pipeline.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lapwing.pipeline.config.LapwingConfig;
import dev.lapwing.pipeline.job.SavepointTrim;
import dev.lapwing.pipeline.live.Topic.Message;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** New rules into a running job: what was learnt stays, what was removed goes, and no more. */
final class RedeployITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  private static final String OLD_RULES = "src/test/resources/topology-rules.yml";
  private static final long MINUTE = 60_000;
  private static final long HALF_HOUR = 30 * MINUTE;

  @TempDir Path folder;

  @Test
  void aRedeployKeepsWhatWasLearntAndStoriesHalfTold() throws Exception {
    KAFKA.create(1, List.of("in.okta", "lapwing.alerts", "lapwing.access-signals"));
    KAFKA.create(1, List.of("lapwing.dead-letters", "lapwing.late"));
    String savepoint;
    try (LiveRun before = new LiveRun(config(), List.of(OLD_RULES), null);
        Topic alerts = new Topic(KAFKA, "lapwing.alerts")) {
      learn("ann");
      signIn("carol", OktaLines.LISBON);
      story("first");
      alerts.await(of("factor_after_sign_in", "first"));
      savepoint = before.stop(folder);
    }
    List<String> rules = List.of(newRules());
    List<String> left = new ArrayList<>();
    String trimmed = SavepointTrim.fit(savepoint, LiveRun.graph(config(), rules), left::add);

    assertThat(left)
        .isNotEmpty()
        .allMatch(uid -> uid.contains("0a4f2c8e-54a1-4c7b-9a44-0f1ec8fd3f04"));
    assertThat(SavepointTrim.fit(trimmed, LiveRun.graph(config(), rules), left::add))
        .isEqualTo(trimmed);
    assertThatThrownBy(() -> new LiveRun(config(), rules, savepoint).awaitEnd())
        .as("a restore that drops what nobody trimmed")
        .hasStackTraceContaining("allowNonRestoredState");
    try (LiveRun after = new LiveRun(config(), rules, trimmed);
        Topic alerts = new Topic(KAFKA, "lapwing.alerts")) {
      signIn("ann", OktaLines.SYDNEY);
      KAFKA.send("in.okta", OktaLines.factorAdded("carol", System.currentTimeMillis()));
      // In the same millisecond neither would be the first.
      long now = System.currentTimeMillis();
      KAFKA.send("in.okta", OktaLines.signIn("dan", OktaLines.LISBON, now - 1_000));
      KAFKA.send("in.okta", OktaLines.signIn("dan", OktaLines.SYDNEY, now));

      assertThat(alerts.await(of("impossible_travel", "ann"))).isNotNull();
      Message half = alerts.await(of("factor_after_sign_in", "carol"));
      assertThat(half.json().at("/severity_id").asInt()).as("the changed level").isEqualTo(5);
      assertThat(alerts.await(of("sign_in_twice", "dan"))).isNotNull();
      guess("ann");
      assertThat(alerts.await(of("brute_force", "ann"))).as("the new detector").isNotNull();
      assertThat(after.running()).isTrue();
    }
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

  /** One sequence has another level, one is gone, one is new; and there is one detector more. */
  private String newRules() throws Exception {
    List<String> rules =
        new ArrayList<>(List.of(Files.readString(Path.of(OLD_RULES)).split("---\n")));
    rules.removeIf(rule -> rule.contains("name: factor_after_travel"));
    rules.replaceAll(
        rule ->
            rule.contains("name: factor_after_sign_in")
                ? rule.replace("level: high", "level: critical")
                : rule);
    rules.add(
        """
        title: Signed in twice
        name: sign_in_twice
        id: 0a4f2c8e-54a1-4c7b-9a44-0f1ec8fd3f05
        status: stable
        level: medium
        taxonomy: ocsf
        correlation:
          type: temporal_ordered
          rules: [signed_in, impossible_travel]
          group-by: [user.uid]
          timespan: 15m
        """);
    rules.add(
        """
        title: Many failed sign-ins to one account
        name: brute_force
        id: 0a4f2c8e-54a1-4c7b-9a44-0f1ec8fd3f07
        status: stable
        level: medium
        detector: brute_force
        settings: { failures: 3, window: 10m }
        """);
    return Files.writeString(folder.resolve("rules.yml"), String.join("---\n", rules)).toString();
  }

  private static void learn(String user) {
    long now = System.currentTimeMillis();
    for (int i = 12; i >= 1; i--) {
      KAFKA.send("in.okta", OktaLines.signIn(user, OktaLines.LISBON, now - i * HALF_HOUR));
    }
  }

  private static void signIn(String user, OktaLines.Place place) {
    KAFKA.send("in.okta", OktaLines.signIn(user, place, System.currentTimeMillis()));
  }

  private static void guess(String user) {
    long now = System.currentTimeMillis();
    for (int i = 0; i < 4; i++) {
      String line =
          new String(
              OktaLines.signIn(user, OktaLines.LISBON, now - 100 * i), StandardCharsets.UTF_8);
      KAFKA.send("in.okta", line.replace("SUCCESS", "FAILURE").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void story(String user) {
    signIn(user, OktaLines.LISBON);
    KAFKA.send("in.okta", OktaLines.factorAdded(user, System.currentTimeMillis()));
  }

  private static Predicate<Message> of(String rule, String user) {
    return message ->
        message.at("/finding_info/analytic/uid").equals(rule)
            && message.json().toString().contains(user + "@example.com");
  }
}
