package dev.lapwing.connectors.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Without a format given, each real text log is taken for what it is, by all its lines. */
class TextRecognitionTest {

  private static Map<String, Integer> formats(String file) {
    Map<String, Integer> formats = new TreeMap<>();
    for (String line : SharedLogs.lines(SharedLogs.path(file))) {
      String format =
          LogSources.all().stream()
              .filter(source -> source instanceof TextLogSource text && text.recognises(line))
              .map(LogSource::format)
              .findFirst()
              .orElse("none");
      formats.merge(format, 1, Integer::sum);
    }
    return formats;
  }

  @Test
  void everyLineIsRecognisedAsItsFormat() {
    Map<String, String> files =
        Map.of(
            "linux-auth/elastic_examples_auth.log.gz", "linux",
            "linux-auth/loghub_OpenSSH_2k.log.gz", "linux",
            "linux-auth/filebeat_audit_execve.log", "auditd",
            "linux-auth/filebeat_audit-cent7-node.log", "auditd",
            "elastic-integrations/cisco_asa/log/test-asa.log.gz", "cisco-asa");
    files.forEach((file, format) -> assertThat(formats(file)).as(file).containsOnlyKeys(format));
  }

  @Test
  void tablesAreNoTextLogs() {
    for (Path file : SharedLogs.files(SharedLogs.path("mstic-demo"))) {
      if (file.toString().contains(".csv")) {
        String name = "mstic-demo/" + file.getFileName();
        assertThat(formats(name)).as(name).containsOnlyKeys("none");
      }
    }
  }

  @Test
  void aVendorsLineIsNotTakenForAHosts() {
    List<String> lines =
        List.of(
            "<134>May  5 17:51:17 fw : %ASA-6-302013: Built x",
            "2024-05-01 08:34:42 - vpn - [192.0.2.1] a(S)[] - Login succeeded for a/S",
            "Jun 12 08:00:01 h audispd: type=CWD msg=audit(1700000000.123:7): cwd=\"/\"");
    List<String> formats = List.of("cisco-asa", "pulse", "auditd");
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      assertThat(LogSources.all())
          .filteredOn(source -> source instanceof TextLogSource text && text.recognises(line))
          .first()
          .extracting(LogSource::format)
          .isEqualTo(formats.get(i));
    }
  }
}
