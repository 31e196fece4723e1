package dev.lapwing.connectors.parse.windows;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.AgreementPage;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Elastic publishes for each sample the document that its own pipeline makes of it; ours must say
 * the same. ECS calls {@code user} whoever acted and {@code user.target} the account that was
 * changed.
 */
final class ElasticAgreementTest {

  private final AgreementPage page = new AgreementPage("elastic windows");
  private final List<String> disagreements = new ArrayList<>();
  private int events;
  private int untyped;

  @Test
  void userSourceOutcomeTimeAndClassAgreeWithTheVendorsOwn() {
    Path folder = SharedLogs.folder("elastic-integrations");
    for (Path expected : SharedLogs.files(folder, ".json-expected.json")) {
      String group = folder.relativize(expected).toString();
      if (group.startsWith("system/security") || group.startsWith("windows/")) {
        compare(expected);
      }
    }
    System.out.printf(
        "elastic: %d events, %d untyped, %d disagree%n", events, untyped, disagreements.size());
    disagreements.forEach(System.out::println);
    page.verify(events, events - disagreements.size());
    assertTrue(events > 60 && disagreements.size() <= 0.05 * events, disagreements::toString);
  }

  @Test
  void everySysmonSampleIsParsed() {
    Path folder = SharedLogs.folder("elastic-integrations/windows/sysmon_operational");
    for (Path file : SharedLogs.files(folder, ".json.gz")) {
      for (JsonNode record : SharedLogs.document(file).get("events")) {
        assertTrue(Windows.parse(record) instanceof ParseResult.Parsed, record::toString);
      }
    }
  }

  private void compare(Path expected) {
    Path raw = Path.of(expected.toString().replace("-expected.json", ""));
    assertTrue(Files.exists(raw), raw::toString);
    JsonNode records = SharedLogs.document(raw).get("events");
    JsonNode documents = SharedLogs.document(expected).get("expected");
    for (int i = 0; i < records.size(); i++) {
      Event event = ((ParseResult.Parsed) Windows.parse(records.get(i))).event();
      events++;
      untyped += event.typed() ? 0 : 1;
      List<String> wrong = wrong(documents.get(i), event);
      if (!wrong.isEmpty()) {
        wrong.forEach(each -> page.differs(event.code(), each.split(" ", 2)[0], null));
        disagreements.add(raw.getFileName() + " #" + i + ": " + wrong);
      }
    }
  }

  private static List<String> wrong(JsonNode ecs, Event event) {
    List<String> wrong = new ArrayList<>();
    long time = Instant.parse(Json.text(ecs, "@timestamp")).toEpochMilli();
    check(wrong, "time", time, event.time());
    boolean iam = Json.texts(ecs, "event.category").contains("iam");
    User acting = iam && event.actor() != null ? event.actor() : event.user();
    if (Json.text(ecs, "user.name") != null) {
      check(wrong, "user", Json.text(ecs, "user.name"), name(acting));
    }
    if (Json.text(ecs, "user.id") != null) {
      check(wrong, "user id", Json.text(ecs, "user.id"), acting == null ? null : acting.uid());
    }
    if (event.typed() && Json.text(ecs, "user.target.name") != null) {
      check(wrong, "target", Json.text(ecs, "user.target.name"), name(event.user()));
    }
    String ip = Json.text(ecs, "source.ip");
    // The machine itself is no source to us.
    String remote = Sources.loopback(ip) ? null : ip;
    check(wrong, "source", remote, event.src() == null ? null : event.src().ip());
    String outcome = Json.text(ecs, "event.outcome");
    if (outcome != null) {
      check(wrong, "outcome", outcome.equals("success"), event.outcome() == Outcome.SUCCESS);
    }
    if (event.typed() && !classes(ecs).isEmpty()) {
      check(wrong, "class", true, classes(ecs).contains(event.type().classUid()));
    }
    return wrong;
  }

  /** The OCSF classes that are the same as an ECS category and type. */
  private static List<Integer> classes(JsonNode ecs) {
    List<String> categories = Json.texts(ecs, "event.category");
    List<String> types = Json.texts(ecs, "event.type");
    if (categories.contains("authentication")) {
      return categories.contains("session") ? List.of(3002, 4005) : List.of(3002);
    }
    if (categories.contains("iam")) {
      return types.contains("group")
          ? List.of(3006)
          : types.contains("user") ? List.of(3001) : List.of(3001, 3005, 1008);
    }
    return categories.contains("process") ? List.of(1007) : List.of();
  }

  private static String name(User user) {
    return user == null ? null : user.name();
  }

  private static void check(List<String> wrong, String what, Object expected, Object actual) {
    if (!Objects.equals(expected, actual)) {
      wrong.add(what + " expected " + expected + " but was " + actual);
    }
  }
}
