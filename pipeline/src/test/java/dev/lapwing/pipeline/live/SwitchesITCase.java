package dev.lapwing.pipeline.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.config.LapwingConfig;
import dev.lapwing.pipeline.live.Topic.Message;
import dev.lapwing.pipeline.redeploy.RedeployPlan;
import dev.lapwing.pipeline.redeploy.Savepoint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Orders to the whole job, without a restart, and what is left of them after one. */
@Tag("slow")
final class SwitchesITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  /** The rule that orders are about, and one that tells when the same sign-in is through. */
  private static final String RULES =
      """
      title: Signed in
      name: signed_in
      level: medium
      taxonomy: ocsf
      logsource: { category: authentication }
      detection: { s: { activity_id: 1 }, condition: s }
      ---
      title: Witness
      name: witness
      level: medium
      taxonomy: ocsf
      logsource: { category: authentication }
      detection: { s: { activity_id: 1 }, condition: s }
      """;

  private static final String EXCEPTION =
      """
      title: The scanner signs in
      exception:
        rules: [signed_in]
        selection: { user.email_addr: "%s@example.com" }
        owner: soc@corp.example
        reason: a scanner
        until: %s
      """;

  @TempDir Path folder;

  @BeforeEach
  void topics() throws Exception {
    KAFKA.create(1, List.of("in.okta", "lapwing.alerts", "lapwing.access-signals"));
    KAFKA.create(1, List.of("lapwing.dead-letters", "lapwing.late", "in.control"));
    KAFKA.create(1, List.of("lapwing.shadow", "in.exceptions", "out.acks"));
  }

  @Test
  void ordersHoldWithoutARestartAndAfterOne() throws Exception {
    String savepoint;
    agree("scanner", EXCEPTION.formatted("scanner", today()));
    try (LiveRun run = new LiveRun(config(), rules(), null, 2);
        Topic alerts = new Topic(KAFKA, "lapwing.alerts");
        Topic acks = new Topic(KAFKA, "out.acks");
        Topic letters = new Topic(KAFKA, "lapwing.dead-letters")) {
      signIn("scanner");
      alerts.await(seen("scanner"));
      assertThat(alerts.now(of("scanner"))).as("agreed before the job began").isEmpty();
      signIn("ann");
      alerts.await(of("ann"));

      order("{'id':'off','action':'disable','rule':'signed_in','owner':'soc'}");
      assertThat(obeyed(acks, "off")).containsExactlyInAnyOrder("0 of 2", "1 of 2");
      signIn("bob");
      alerts.await(seen("bob"));
      order("{'id':'on','action':'enable','rule':'signed_in'}");
      order("{'id':'low','action':'severity','rule':'signed_in','severity':'low'}");
      obeyed(acks, "low");
      signIn("carol");
      assertThat(alerts.await(of("carol")).json().at("/severity_id").asInt()).isEqualTo(2);
      assertThat(alerts.now(of("bob"))).as("while it was off").isEmpty();

      order("{'id':'fewer','action':'budget','budget':'9/day'}");
      assertThat(acks.await(2, m -> m.at("/order").equals("fewer")))
          .allMatch(m -> m.at("/operator").equals("budget-tenants"));
      order("{'action':'disable','rule':'signed_on'}");
      assertThat(letters.await(m -> m.at("/stage").equals("control")).at("/reason"))
          .isEqualTo("rule: unknown rule 'signed_on'; did you mean 'signed_in'?");
      agree("scanner", "title: no exception any more");
      assertThat(letters.await(m -> m.at("/stage").equals("exceptions")).at("/reason"))
          .isEqualTo("scanner:1: exception: missing");
      savepoint = run.stop(folder);
    }
    planNamesWhatIsInForce(savepoint);
    afterARestart(savepoint);
  }

  private void planNamesWhatIsInForce(String savepoint) throws Exception {
    RedeployPlan plan =
        RedeployPlan.of(
            Savepoint.read(savepoint), LiveRun.graph(config(), rules()), RuleSet.load(rules()));
    assertThat(plan.orders())
        .containsExactly(
            "the budget is 9 alerts a day, order fewer", "severity of signed_in is low, order low");
  }

  private void afterARestart(String savepoint) throws Exception {
    try (LiveRun run = new LiveRun(config(), rules(), savepoint, 2);
        Topic alerts = new Topic(KAFKA, "lapwing.alerts");
        Topic acks = new Topic(KAFKA, "out.acks")) {
      signIn("dave");
      assertThat(alerts.await(of("dave")).json().at("/severity_id").asInt())
          .as("the severity ordered before")
          .isEqualTo(2);
      agree("dave_too", EXCEPTION.formatted("erin", today()));
      acks.await(2, m -> m.at("/exception").equals("dave_too"));
      signIn("erin");
      alerts.await(seen("erin"));
      agree("dave_too", null);
      acks.await(2, m -> m.at("/value").equals("withdrawn"));
      signIn("fred");
      alerts.await(of("fred"));
      assertThat(alerts.now(of("erin"))).as("while it was agreed").isEmpty();
      assertThat(run.running()).isTrue();
    }
  }

  /** Which subtasks of risk have said that they obey, once all have. */
  private static Set<String> obeyed(Topic acks, String order) {
    return acks
        .await(2, m -> m.at("/order").equals(order) && m.at("/operator").equals("risk-entities"))
        .stream()
        .map(m -> m.at("/subtask") + " of " + m.at("/of"))
        .collect(Collectors.toSet());
  }

  private LapwingConfig config() throws Exception {
    return LiveRun.config(
        folder,
        """
        kafka: { bootstrap-servers: "%s", start: earliest }
        sources:
          - { name: okta, topic: in.okta }
        control: in.control
        exceptions: in.exceptions
        control-acks: out.acks
        """
            .formatted(KAFKA.bootstrapServers()));
  }

  private List<String> rules() throws Exception {
    return List.of(Files.writeString(folder.resolve("rules.yml"), RULES).toString());
  }

  private static String today() {
    return LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
  }

  private static void signIn(String user) {
    KAFKA.send("in.okta", OktaLines.signIn(user, OktaLines.LISBON, System.currentTimeMillis()));
  }

  private static void order(String json) {
    KAFKA.send("in.control", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static void agree(String name, String text) {
    KAFKA.send("in.exceptions", name, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
  }

  private static Predicate<Message> of(String user) {
    return of("signed_in", user);
  }

  /** Findings of one event go the same way, in the order of the rules. */
  private static Predicate<Message> seen(String user) {
    return of("witness", user);
  }

  private static Predicate<Message> of(String rule, String user) {
    return message ->
        message.at("/finding_info/analytic/uid").equals(rule)
            && message.json().toString().contains(user + "@example.com");
  }
}
