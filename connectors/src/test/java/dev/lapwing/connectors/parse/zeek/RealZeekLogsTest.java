package dev.lapwing.connectors.parse.zeek;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.SharedLogs;
import dev.lapwing.core.event.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Zeek logs of four origins, JSON and TSV. */
class RealZeekLogsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ParseContext CONTEXT = SharedLogs.context("zeek", "2024-12-31T00:00:00Z");

  private final ZeekLogSource source = new ZeekLogSource();

  @Test
  void nearlyEveryEntryIsRead() throws IOException {
    int read = 0;
    int parsed = 0;
    Map<String, Integer> types = new TreeMap<>();
    Map<String, Integer> unread = new TreeMap<>();
    for (Path file : SharedLogs.files(SharedLogs.path("zeek"))) {
      String name = file.getFileName().toString();
      if (name.matches("MANIFEST.*|SOURCES.*|sysmon.*")) {
        continue; // the honeypot's events are Sysmon's
      }
      ZeekTsv tsv = new ZeekTsv();
      Set<String> ids = new HashSet<>();
      Set<String> seen = new HashSet<>();
      for (String line : SharedLogs.lines(file)) {
        JsonNode node = node(line, tsv);
        if (node == null) {
          continue;
        }
        read++;
        ParseResult result = source.parse(node, SharedLogs.raw(line, 1), CONTEXT);
        if (source.recognises(node) && result instanceof ParseResult.Parsed) {
          Event event = SharedLogs.event(result);
          parsed++;
          types.merge(event.code() + ' ' + event.type(), 1, Integer::sum);
          assertThat(ids.add(event.id()) || !seen.add(line)).as(line).isTrue();
          seen.add(line);
          inferredAsNamed(name, event);
        } else {
          unread.merge(name, 1, Integer::sum);
        }
      }
    }
    System.out.println(
        "zeek: " + parsed + " of " + read + " entries; " + types + "; not " + unread);
    assertThat((double) parsed / read).isGreaterThanOrEqualTo(0.99);
  }

  private static JsonNode node(String line, ZeekTsv tsv) throws IOException {
    if (line.startsWith("{")) {
      return JSON.readTree(line);
    }
    if (ZeekTsv.isHeading(line)) {
      tsv.heading(line);
      return null;
    }
    return JSON.readTree(tsv.json(line));
  }

  private static void inferredAsNamed(String file, Event event) {
    String log = file.substring(0, file.indexOf('.'));
    boolean modelled =
        List.of("conn", "dns", "http", "ssh", "rdp", "ntlm", "dce_rpc", "smb_files", "smb_mapping")
            .contains(log);
    if (modelled) {
      assertThat(event.code()).as(file).isIn(log, "unknown");
    }
  }

  /** The community's OCSF twins: addresses, time and class; reasons for what differs. */
  @Test
  void entriesAgreeWithTheirOcsfTwins() throws IOException {
    Map<String, Integer> disagreements = new HashMap<>();
    int compared = 0;
    for (Path raw : SharedLogs.files(SharedLogs.path("ocsf-examples/mappings/Zeek"))) {
      if (!raw.toString().endsWith(".raw")) {
        continue;
      }
      List<JsonNode> entries = all(raw);
      List<JsonNode> twins = all(Path.of(raw.toString().replace(".raw", ".ocsf")));
      for (int i = 0; i < Math.min(entries.size(), twins.size()); i++) {
        Event event =
            SharedLogs.event(source.parse(entries.get(i), SharedLogs.raw("" + i, i), CONTEXT));
        compared++;
        for (String difference : differences(event, twins.get(i))) {
          System.out.println("  " + raw.getFileName() + ' ' + difference);
          disagreements.merge(difference.split(":")[0], 1, Integer::sum);
        }
      }
    }
    System.out.println("zeek OCSF twins: " + compared + " compared, " + disagreements);
    assertThat(disagreements).doesNotContainKey("src");
    assertThat(compared).isGreaterThan(5);
  }

  private static List<JsonNode> all(Path file) {
    try (MappingIterator<JsonNode> values =
        JSON.readerFor(JsonNode.class).readValues(SharedLogs.text(file))) {
      return values.readAll();
    } catch (IOException e) {
      System.out.println(
          "  " + file.getFileName() + " is no JSON: " + e.getClass().getSimpleName());
      return List.of();
    }
  }

  private static List<String> differences(Event event, JsonNode twin) {
    List<String> found = new java.util.ArrayList<>();
    String ip = Json.text(twin, "src_endpoint.ip");
    if (ip != null && (event.src() == null || !ip.equals(event.src().ip()))) {
      found.add("src: " + ip);
    }
    long time = Json.number(twin, "time", 0);
    long ours = time < 100_000_000_000L ? event.time() / 1000 : event.time();
    if (time != ours) {
      found.add("time: OCSF " + time + ", ours " + ours);
    }
    long uid = Json.number(twin, "class_uid", 0);
    if (event.typed() && uid != event.type().classUid()) {
      found.add("class: OCSF " + uid + ", ours " + event.type());
    }
    return found;
  }
}
