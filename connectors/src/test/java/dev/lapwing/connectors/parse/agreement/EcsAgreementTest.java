package dev.lapwing.connectors.parse.agreement;

import static dev.lapwing.connectors.parse.agreement.Agreement.differ;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.User;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Elastic's integrations make of vendors' samples, against what we make of them. */
class EcsAgreementTest {

  @ParameterizedTest
  @CsvSource({
    "okta, okta/system",
    "entra, azure/signinlogs",
    "entra, azure/auditlogs",
    "cloudtrail, aws/cloudtrail"
  })
  void userSourceOutcomeTimeAndClassAgreeWithElastic(String format, String name) {
    Path folder = RealLogs.folder("elastic-integrations").resolve(name);
    Agreement agreement = new Agreement("elastic " + name);
    for (Path expected : RealLogs.files(folder, "-expected\\.json(\\.gz)?")) {
      compare(format, expected, agreement);
    }
    System.out.println(agreement.report());
    agreement.verifyPage();
    assertThat(agreement.share()).as(agreement.report()).isGreaterThanOrEqualTo(0.95);
  }

  private static void compare(String format, Path expected, Agreement agreement) {
    String log = expected.toString().replaceAll("-expected\\.json(\\.gz)?$", "");
    Path plain = Path.of(log);
    List<JsonNode> records = RealLogs.documents(Files.exists(plain) ? plain : Path.of(log + ".gz"));
    List<JsonNode> documents =
        RealLogs.elements(RealLogs.documents(expected).get(0).get("expected")).toList();
    assertThat(records).as(log).hasSameSizeAs(documents);
    for (int i = 0; i < records.size(); i++) {
      Event event = RealLogs.event(format, records.get(i));
      assertThat(event).as(log + " record " + i).isNotNull();
      compare(event, documents.get(i), agreement);
    }
  }

  private static void compare(Event event, JsonNode ecs, Agreement agreement) {
    User who = event.actor() != null ? event.actor() : event.user();
    String ip = event.src() == null ? null : event.src().ip();
    String theirIp = Addresses.canonical(Json.text(ecs, "source.ip"));
    String outcome = event.outcome().name().toLowerCase(Locale.ROOT);
    String theirOutcome = Json.text(ecs, "event.outcome");
    String theirTime = Json.text(ecs, "@timestamp");
    List<String> categories = Json.texts(ecs, "event.category");
    agreement.add(
        event.code(),
        differ(who, ecs.get("user"), () -> sameUser(who, ecs)),
        differ(ip, theirIp, () -> String.valueOf(ip).equals(String.valueOf(theirIp))),
        differ(outcome, theirOutcome, () -> outcome.equals(theirOutcome)),
        differ(
            event.time(), theirTime, () -> Instant.parse(theirTime).toEpochMilli() == event.time()),
        differ(event.type(), categories, () -> sameClass(event.type(), categories)));
  }

  private static boolean sameUser(User ours, JsonNode ecs) {
    String name = Json.text(ecs, "user.name");
    String id = Json.text(ecs, "user.id");
    if (name == null && id == null) {
      // ECS gives no user where a service principal acted.
      return ours == null || ours.kind() == AccountKind.SERVICE;
    }
    return ours != null
        && ((name != null && name.equalsIgnoreCase(ours.name()))
            || (id != null && id.equals(ours.uid())));
  }

  private static boolean sameClass(EventType ours, List<String> categories) {
    if (categories.contains("authentication")) {
      return ours.classUid() == EventType.AUTH_LOGON.classUid();
    }
    // ECS without a category has no opinion.
    return !categories.contains("iam")
        || ours.classUid() == EventType.ACCOUNT_CREATE.classUid()
        || ours.classUid() == EventType.ACCESS_ASSIGN.classUid()
        || ours.classUid() == EventType.GROUP_CREATE.classUid();
  }
}
