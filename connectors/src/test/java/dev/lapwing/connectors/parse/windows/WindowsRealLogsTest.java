package dev.lapwing.connectors.parse.windows;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.ParseResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every record of the real Windows logs is recognised and parsed; what is not is printed by file.
 */
@Tag("slow")
final class WindowsRealLogsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mordor-empire",
        "evtx-attack-samples",
        "evtx-benign",
        "sigma-regression/events",
        "splunk-attack-data-T1027",
        "splunk-attack-data-T1053.005"
      })
  void nearlyAllRecordsAreParsed(String name) {
    Path folder = SharedLogs.folder(name);
    List<Path> files =
        Stream.concat(
                SharedLogs.files(folder, ".jsonl.gz").stream(),
                SharedLogs.files(folder, name.startsWith("sigma") ? ".jsonl" : "none").stream())
            .toList();
    Tally all = new Tally();
    Map<String, Long> types = new TreeMap<>();
    for (Path file : files) {
      Tally tally = new Tally();
      SharedLogs.records(file).forEach(record -> tally.add(record, types));
      if (tally.parsed < tally.read) {
        System.out.println(folder.relativize(file) + ": " + tally);
      }
      all.add(tally);
    }
    System.out.println(name + ": " + files.size() + " files, " + all + ", " + types);
    assertTrue(all.read > 0 && all.parsed >= 0.99 * all.read, name + ": " + all);
  }

  /** How many were read, recognised and parsed. */
  private static final class Tally {
    private long read;
    private long recognised;
    private long parsed;
    private String reason;

    void add(JsonNode record, Map<String, Long> types) {
      read++;
      if (!Windows.SOURCE.recognises(record)) {
        reason = "not recognised: " + record.toString().substring(0, 200);
        return;
      }
      recognised++;
      if (Windows.parse(record) instanceof ParseResult.Parsed done) {
        parsed++;
        types.merge(done.event().type().name(), 1L, Long::sum);
      } else {
        reason = Windows.parse(record).toString();
      }
    }

    void add(Tally other) {
      read += other.read;
      recognised += other.recognised;
      parsed += other.parsed;
    }

    @Override
    public String toString() {
      return "read %d, recognised %d, parsed %d%s"
          .formatted(read, recognised, parsed, reason == null ? "" : ", last: " + reason);
    }
  }
}
