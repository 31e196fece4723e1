package dev.lapwing.connectors.parse.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.AgreementPage;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.rule.EventRule;
import dev.lapwing.core.rule.RuleSet;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Where Panther has a rule that one of ours is like, ours says of its test events what it says. */
class RuleTestsOfOthersTest {

  /** Theirs, and the ones of ours that together look for the same. */
  private static final Map<String, Set<String>> CLOUDTRAIL =
      Map.ofEntries(
          Map.entry("AWS.Potential.Backdoor.Lambda", Set.of("aws_function_opened")),
          Map.entry(
              "AWS.Bedrock.DeleteModelInvocationLoggingConfiguration",
              Set.of("aws_model_log_deleted")),
          Map.entry("AWS.Bedrock.GuardrailUpdateDelete", Set.of("aws_guardrail_changed")),
          Map.entry("AWS.CloudTrail.EnableRegion", Set.of("aws_region_enabled")),
          Map.entry("AWS.CloudTrail.CodebuildProjectMadePublic", Set.of("aws_build_made_public")),
          Map.entry("AWS.Console.RootLoginFailed", Set.of("aws_root_sign_in_failed")),
          Map.entry("AWS.CloudTrail.DNSLogsDeleted", Set.of("aws_dns_log_deleted")),
          Map.entry("AWS.Root.Activity", Set.of("aws_root_used")),
          Map.entry("AWS.CloudTrail.RootPasswordChanged", Set.of("aws_root_password_changed")),
          Map.entry("AWS.S3.BucketDeleted", Set.of("aws_bucket_deleted")),
          Map.entry("AWS.S3.DeleteBucketReplication", Set.of("aws_replication_deleted")),
          Map.entry("AWS.S3.DisableMfaDelete", Set.of("aws_deletion_guard_removed")),
          Map.entry("AWS.Suspicious.SAML.Activity", Set.of("aws_identity_provider_changed")),
          Map.entry("AWS.SecretsManager.BatchRetrieveSecrets", Set.of("aws_secrets_read_at_once")),
          Map.entry(
              "AWS.CloudTrail.SecurityConfigurationChange", Set.of("aws_monitoring_weakened")),
          Map.entry("AWS.WAF.Disassociation", Set.of("aws_firewall_detached")));

  private static final Map<String, Set<String>> OKTA =
      Map.of(
          "Okta.Support.Access", Set.of("okta_support_let_in"),
          "Okta.Global.MFA.Disabled", Set.of("okta_factor_switched_off"),
          "Okta.Refresh.Access.Token.Reuse", Set.of("okta_token_reused"),
          "Okta.Identity.Provider.Created.Modified", Set.of("okta_identity_provider_changed"),
          "Okta.User.MFA.Reset.All", Set.of("okta_all_factors_reset"),
          "Okta.User.Reported.Suspicious.Activity", Set.of("okta_activity_reported"));

  private final RuleSet rules = RuleSet.builtin();
  private final AgreementPage page = new AgreementPage("Shipped rules and Panther's rule tests");
  private final Map<String, Integer> seen = new TreeMap<>();
  private int tests;
  private int alike;

  @Test
  void shippedRulesSayWhatTheirsSay() {
    Path folder = RealLogs.folder("panther-rule-tests");
    compare("cloudtrail", folder.resolve("aws_cloudtrail_rules.jsonl.gz"), CLOUDTRAIL);
    compare("okta", folder.resolve("okta_rules.jsonl.gz"), OKTA);

    Set<String> wanted = new TreeSet<>(CLOUDTRAIL.keySet());
    wanted.addAll(OKTA.keySet());
    assertThat(seen.keySet()).isEqualTo(wanted);
    page.verify(tests, alike);
  }

  private void compare(String format, Path file, Map<String, Set<String>> equivalents) {
    for (JsonNode test : RealLogs.documents(file)) {
      String theirs = test.path("rule_id").asText();
      Set<String> ours = equivalents.get(theirs);
      if (ours != null) {
        seen.merge(theirs, 1, Integer::sum);
        tests++;
        boolean found = found(format, test.get("event"), ours);
        if (found == test.path("expected").asBoolean()) {
          alike++;
        } else {
          page.differs(theirs, test.path("test_name").asText().strip(), null);
        }
      }
    }
  }

  private boolean found(String format, JsonNode record, Set<String> names) {
    Event event = RealLogs.event(format, record);
    return event != null && found(event, names);
  }

  private boolean found(Event event, Set<String> names) {
    return rules.events().stream()
        .filter(rule -> names.contains(rule.name()))
        .anyMatch((EventRule rule) -> rule.matches(event));
  }
}
