package dev.lapwing.connectors.parse.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.Times;
import dev.lapwing.core.event.Event;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real records are recognised as what they are, without being told, and parsed. */
class CloudRealLogsTest {

  @ParameterizedTest
  @CsvSource({
    "okta, panther-rule-tests/okta_rules.jsonl.gz, published",
    "cloudtrail, panther-rule-tests/aws_cloudtrail_rules.jsonl.gz, eventTime",
    "entra, panther-rule-tests/azure_signin_rules.jsonl, properties"
  })
  void theEventsOfRuleTestsAreParsed(String format, String file, String telling) {
    Path folder = RealLogs.folder("panther-rule-tests").getParent();
    List<JsonNode> records =
        RealLogs.documents(folder.resolve(file)).stream()
            .map(each -> each.get("event"))
            .filter(each -> each.has(telling) || each.has(telling.toLowerCase(Locale.ROOT)))
            .filter(each -> !each.path("eventTime").asText().equals("redacted"))
            .toList();
    check(format + " rule tests", format, records);
  }

  @Test
  void everyCloudTrailRecordIsParsed() {
    Path folder = RealLogs.folder("cloudtrail-invictus");
    List<JsonNode> records =
        RealLogs.files(folder, "CloudTrail.*\\.json\\.gz").stream()
            .flatMap(file -> RealLogs.documents(file).stream())
            .flatMap(file -> RealLogs.elements(file.get("Records")))
            .toList();
    assertThat(check("cloudtrail-invictus", "cloudtrail", records)).hasSize(2900);
  }

  @Test
  void everySentinelSignInIsParsed() {
    Path folder = RealLogs.folder("mstic-demo");
    List<JsonNode> records = RealLogs.documents(folder.resolve("aad_signinlogs.jsonl.gz"));
    List<Event> events = check("mstic-demo sign-ins", "entra", records);
    assertThat(events).allMatch(event -> event.user() != null && event.src().ip() != null);
    assertThat(events).filteredOn(event -> event.src().geo() != null).hasSizeGreaterThan(80);
  }

  @Test
  void theRowsOfOktasTableAreTheEventsThatTheyRepeat() {
    Path folder = RealLogs.folder("azure-sentinel-samples");
    List<JsonNode> rows = RealLogs.documents(folder.resolve("Okta_CL.json.gz"));
    List<Event> events = check("azure-sentinel Okta_CL", "okta", rows);
    assertThat(events.stream().map(Event::id).distinct()).hasSize(308);
  }

  @Test
  void theSyslogTablesRowsAreTheMessagesThatTheyCarry() {
    Path folder = RealLogs.folder("azure-sentinel-samples");
    List<JsonNode> rows = RealLogs.documents(folder.resolve("PulseConnectSecure.json.gz"));
    assertThat(check("azure-sentinel Syslog", "pulse", rows)).hasSize(896);
  }

  @Test
  void everyCorelightRowIsParsed() {
    Path folder = RealLogs.folder("azure-sentinel-samples");
    List<JsonNode> rows = RealLogs.documents(folder.resolve("Corelight_CL.json.gz"));
    assertThat(check("azure-sentinel Corelight_CL", "zeek", rows)).hasSize(193);
  }

  @Test
  void theOtherSamplesAreUntypedOrRejectedForTheirTime() {
    Path folder = RealLogs.folder("azure-sentinel-samples");
    for (Path file : RealLogs.files(folder, "(_CL|Events_CL)\\.json(\\.gz)?")) {
      List<JsonNode> rows = RealLogs.documents(file);
      Map<String, Long> results = tally(rows, each -> result(RealLogs.parse("json", each)));
      System.out.println(file.getFileName() + " as json: " + results);
      assertThat(results.values().stream().mapToLong(n -> n).sum()).isEqualTo(rows.size());
    }
  }

  /** Each record, out of no format, must be of this one and parsed, but for one in a hundred. */
  private static List<Event> check(String name, String format, List<JsonNode> records) {
    Map<String, Long> results = tally(records, each -> result(RealLogs.parse("auto", each)));
    List<Event> events =
        records.stream()
            .map(each -> RealLogs.event("auto", each))
            .filter(event -> event != null && event.source().equals(format))
            .toList();
    System.out.println(name + ": " + records.size() + " records, " + results);
    System.out.println("    " + tally(events, event -> event.type().name()));
    assertThat(events).as(name).hasSizeGreaterThanOrEqualTo((int) (0.99 * records.size()));
    assertThat(events).allMatch(event -> event.time() > Times.EARLIEST);
    assertThat(records).isNotEmpty();
    return events;
  }

  private static String result(ParseResult result) {
    return result instanceof ParseResult.Parsed parsed
        ? "parsed as " + parsed.event().source()
        : ((ParseResult.Rejected) result).reason();
  }

  private static <T> Map<String, Long> tally(List<T> all, Function<T, String> what) {
    Map<String, Long> counts = new TreeMap<>();
    all.forEach(each -> counts.merge(what.apply(each), 1L, Long::sum));
    return counts;
  }
}
