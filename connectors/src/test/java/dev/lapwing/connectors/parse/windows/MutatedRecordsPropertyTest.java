package dev.lapwing.connectors.parse.windows;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.connectors.parse.ParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a shipper drops, cuts or mistypes, the parser answers and throws nothing. */
final class MutatedRecordsPropertyTest {

  private static final List<String> IDS =
      List.of(
          "1", "3", "5", "7", "8", "10", "11", "12", "13", "17", "22", "104", "400", "1102", "1149",
          "4103", "4624", "4625", "4648", "4657", "4662", "4663", "4672", "4688", "4697", "4698",
          "4704", "4720", "4728", "4740", "4768", "4769", "4776", "4778", "5145", "5156", "7045");
  private static final List<String> CHANNELS =
      List.of(
          "Security",
          "System",
          "Microsoft-Windows-Sysmon/Operational",
          "Windows PowerShell",
          "Other");
  private static final List<String> PROVIDERS =
      List.of("Microsoft-Windows-Sysmon", "Service Control Manager", "Microsoft-Windows-Eventlog");
  private static final List<String> NAMES =
      List.of(
          "TargetUserName",
          "TargetDomainName",
          "SubjectUserSid",
          "SubjectUserName",
          "IpAddress",
          "IpPort",
          "WorkstationName",
          "LogonType",
          "Status",
          "Image",
          "SourceIp",
          "DestinationIp",
          "Protocol",
          "QueryName",
          "QueryResults",
          "MemberName",
          "PrivilegeList",
          "TaskContent",
          "TargetObject",
          "EventType",
          "UtcTime",
          "User",
          "ContextInfo",
          "ObjectType",
          "ObjectName",
          "AccessMask",
          "SourceAddress",
          "DestAddress",
          "Data",
          "RelativeTargetName",
          "TargetServerName",
          "Message");
  private static final List<String> VALUES =
      List.of(
          "",
          "-",
          "\\",
          "\\\\",
          "@",
          "a@",
          "a\\b",
          "::",
          "::ffff:",
          "::ffff:1.2",
          "172.1",
          "172.16",
          "0x",
          "0xzz",
          "0x0",
          "-1",
          "99999999999999999999",
          "CN=",
          "CN=a\\",
          "DC=",
          "<",
          "<a",
          "<!DOCTYPE",
          "2020",
          "2020-01-01",
          "2020-01-01 00:00:00.",
          "2020-01-01T00:00:00+99",
          ";",
          "=",
          "type: ",
          "$",
          "EventType: ",
          "S-1-",
          "File",
          "\u0000",
          ".");

  @Property(tries = 3000, seed = "20261125")
  void parsingNeverThrows(@ForAll("records") JsonNode record) {
    Windows.SOURCE.recognises(record);
    ParseResult result = Windows.parse(record);
    assertNotNull(result);
  }

  @Provide
  Arbitrary<JsonNode> records() {
    return Arbitraries.longs().map(seed -> mutate(record(new Random(seed)), new Random(seed + 1)));
  }

  private static ObjectNode record(Random random) {
    ObjectNode values = Windows.MAPPER.createObjectNode();
    for (int i = random.nextInt(24); i > 0; i--) {
      values.put(pick(NAMES, random), pick(VALUES, random));
    }
    ObjectNode record = Windows.MAPPER.createObjectNode();
    String id = pick(IDS, random);
    String channel = pick(CHANNELS, random);
    String provider = pick(PROVIDERS, random);
    switch (random.nextInt(3)) {
      case 0 -> {
        record.setAll(values);
        record.put("EventID", id).put("Channel", channel).put("SourceName", provider);
        record
            .put("@timestamp", "2024-05-01T10:00:00Z")
            .put("Hostname", "h")
            .put("RecordNumber", 5);
      }
      case 1 -> {
        ObjectNode winlog = record.put("@timestamp", "2024-05-01T10:00:00Z").putObject("winlog");
        winlog.put("channel", channel).put("event_id", id).put("provider_name", provider);
        winlog.put("computer_name", "h").set("event_data", values);
      }
      default -> {
        ObjectNode event = record.putObject("Event");
        ObjectNode system = event.putObject("System").put("EventID", id).put("Channel", channel);
        system.putObject("Provider").put("@Name", provider);
        system.putObject("TimeCreated").put("@SystemTime", "2024-05-01T10:00:00Z");
        event.set("EventData", values);
      }
    }
    return record;
  }

  /** Drops fields, and puts values of another kind in the place of others, at any depth. */
  private static JsonNode mutate(ObjectNode node, Random random) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      JsonNode value = node.get(name);
      switch (random.nextInt(12)) {
        case 0 -> node.remove(name);
        case 1 -> node.putNull(name);
        case 2 -> node.put(name, random.nextLong());
        case 3 -> node.put(name, random.nextDouble());
        case 4 -> node.set(name, array(value, random));
        case 5 -> node.putObject(name).set(pick(List.of("#text", "@Name", "x"), random), value);
        default -> {
          if (value instanceof ObjectNode inner) {
            mutate(inner, random);
          }
        }
      }
    }
    return node;
  }

  private static ArrayNode array(JsonNode value, Random random) {
    ArrayNode array = Windows.MAPPER.createArrayNode().addNull().add(value).add(random.nextInt());
    array.addObject().put("Name", pick(NAMES, random)).set("#text", value);
    return array;
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
