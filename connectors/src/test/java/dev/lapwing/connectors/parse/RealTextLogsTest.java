package dev.lapwing.connectors.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.connectors.parse.asa.AsaLogSource;
import dev.lapwing.connectors.parse.auditd.AuditdLogSource;
import dev.lapwing.connectors.parse.linux.LinuxLogSource;
import dev.lapwing.connectors.parse.pulse.PulseLogSource;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every line of the real text logs gives an event, and what can be counted by hand agrees. */
class RealTextLogsTest {

  private static List<Event> events(TextLogSource source, List<String> lines, String newest) {
    ParseContext context = SharedLogs.context(source.format(), newest);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      ParseResult result = source.parse(line, SharedLogs.raw(line, i + 1), context);
      assertThat(result).as(line).isInstanceOf(ParseResult.Parsed.class);
      assertThat(source.recognises(line)).as(line).isTrue();
      events.add(SharedLogs.event(result));
    }
    return events;
  }

  private static long count(List<Event> events, boolean success, String factor) {
    return events.stream()
        .filter(e -> e.type() == EventType.AUTH_LOGON && e.succeeded() == success)
        .filter(e -> factor == null || e.auth().factors().contains(factor))
        .count();
  }

  /** The authors' 713 are the lines with "Failed password", a repeated one counted once. */
  @Test
  void theAuthLogHasItsFailedAndAcceptedLogins() {
    List<String> lines =
        SharedLogs.lines(SharedLogs.path("linux-auth/elastic_examples_auth.log.gz"));
    List<Event> events = events(new LinuxLogSource(), lines, "2017-04-21T00:00:00Z");
    assertThat(count(events, false, "Password")).isEqualTo(713);
    assertThat(count(events, false, "Public Key")).isEqualTo(4);
    assertThat(count(events, true, null)).isEqualTo(226);
    Set<String> ids = new HashSet<>();
    events.forEach(event -> assertThat(ids.add(event.id())).isTrue());
  }

  /** The planted signature: 147 wrong passwords, then one that is right, from one address. */
  @Test
  void thePlantedBruteForceIsThere() {
    List<String> lines =
        SharedLogs.lines(SharedLogs.path("linux-auth/elastic_examples_auth.log.gz"));
    long repeated = 0;
    long failures = 0;
    for (Event event : events(new LinuxLogSource(), lines, "2017-04-21T00:00:00Z")) {
      boolean planted =
          event.type() == EventType.AUTH_LOGON
              && event.failed()
              && event.user() != null
              && "elastic_user_0".equals(event.user().name())
              && event.src() != null
              && "24.151.103.17".equals(event.src().ip());
      failures += planted ? 1 : 0;
      repeated += planted ? Long.parseLong(event.fields().getOrDefault("repeated", "1")) : 0;
    }
    System.out.println("planted brute force: lines " + failures + ", attempts " + repeated);
    assertThat(failures).isBetween(140L, 150L);
  }

  @Test
  void theSshLogAgreesWithItsTemplates() {
    List<String> lines = SharedLogs.lines(SharedLogs.path("linux-auth/loghub_OpenSSH_2k.log.gz"));
    List<String> structured =
        SharedLogs.lines(SharedLogs.path("linux-auth/loghub_OpenSSH_2k.log_structured.csv.gz"));
    List<Event> events = events(new LinuxLogSource(), lines, "2015-12-31T00:00:00Z");
    Map<String, EventType> byTemplate = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String row = structured.get(i + 1);
      String template = row.replaceFirst(".*,(E\\d+),.*", "$1");
      EventType type = events.get(i).type();
      EventType other = byTemplate.putIfAbsent(template, type);
      assertThat(other == null || other == type).as(row).isTrue();
    }
    long failed = structured.stream().filter(row -> row.contains(",Failed ")).count();
    long repeated = structured.stream().filter(row -> row.contains("[ Failed password")).count();
    long none = structured.stream().filter(row -> row.contains(",Failed none")).count();
    System.out.println("OpenSSH_2k: " + byTemplate);
    assertThat(count(events, false, null)).isEqualTo(failed + repeated - none);
    assertThat(count(events, true, null)).isEqualTo(1);
  }

  @Test
  void everyAuditRecordIsRead() {
    for (String file : List.of("execve", "useradd", "cent7-node")) {
      String name = file.equals("cent7-node") ? "audit-cent7-node" : "audit_" + file;
      List<String> lines =
          SharedLogs.lines(SharedLogs.path("linux-auth/filebeat_" + name + ".log"));
      List<Event> events = events(new AuditdLogSource(), lines, "2024-01-01T00:00:00Z");
      long typed = events.stream().filter(Event::typed).count();
      System.out.println(file + ": " + events.size() + " records, typed " + typed);
    }
  }

  @Test
  void everyLineOfTheWazuhSuiteIsRead() {
    for (String file : List.of("sshd", "pam", "sudo", "su", "cisco_asa", "syslog", "samba")) {
      List<String> lines =
          SharedLogs.lines(SharedLogs.path("linux-auth/wazuh-ruleset-tests/" + file + ".ini"))
              .stream()
              .filter(line -> line.matches("log \\d{1,3} pass ?=.*"))
              .map(line -> line.substring(line.indexOf('=') + 1).strip())
              .toList();
      TextLogSource source = file.equals("cisco_asa") ? new AsaLogSource() : new LinuxLogSource();
      List<Event> events = events(source, lines, "2020-01-01T00:00:00Z");
      long typed = events.stream().filter(Event::typed).count();
      System.out.println("wazuh " + file + ": " + events.size() + " lines, typed " + typed);
    }
  }

  @Test
  void everyPulseMessageIsRead() throws IOException {
    JsonNode rows =
        new ObjectMapper()
            .readTree(
                SharedLogs.text(
                    SharedLogs.path("azure-sentinel-samples/PulseConnectSecure.json.gz")));
    List<String> lines = new ArrayList<>();
    rows.forEach(row -> lines.add(row.get("SyslogMessage").asText()));
    List<Event> events = events(new PulseLogSource(), lines, "2020-05-21T00:39:20Z");
    Map<EventType, Integer> types = new TreeMap<>();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      types.merge(event.type(), 1, Integer::sum);
      assertThat(java.time.Instant.ofEpochMilli(event.time()).toString())
          .isEqualTo(rows.get(i).get("LogTime").asText());
      String user = rows.get(i).path("User").asText();
      if (event.user() != null) {
        assertThat(user).as(lines.get(i)).endsWith(event.user().name());
      }
    }
    System.out.println("pulse: " + types);
    assertThat(types.get(EventType.AUTH_LOGON)).isPositive();
  }
}
