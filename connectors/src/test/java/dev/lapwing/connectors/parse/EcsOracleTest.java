package dev.lapwing.connectors.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.connectors.parse.asa.AsaLogSource;
import dev.lapwing.connectors.parse.auditd.AuditdLogSource;
import dev.lapwing.connectors.parse.linux.LinuxLogSource;
import dev.lapwing.connectors.parse.zeek.ZeekLogSource;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Elastic's expected documents, line by line. */
class EcsOracleTest {

  private static EcsOracle compare(
      String folder, TextLogSource source, BiFunction<String, String, String> reasons) {
    EcsOracle oracle = new EcsOracle(source.format(), reasons);
    ParseContext context = SharedLogs.context(source.format(), "2023-12-31T00:00:00Z");
    for (Path log : SharedLogs.files(SharedLogs.path("elastic-integrations/" + folder))) {
      List<JsonNode> expected = EcsOracle.expected(log);
      List<String> lines = expected.isEmpty() ? List.of() : SharedLogs.lines(log);
      if (lines.size() != expected.size()) {
        continue; // a record of several lines: framing is not the parser's
      }
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (!expected.get(i).isNull()) {
          oracle.add(
              line, source.parse(line, SharedLogs.raw(line, i + 1), context), expected.get(i));
        }
      }
    }
    oracle.print();
    return oracle;
  }

  private static String linuxReason(String field, String line) {
    return line.contains("group added to /etc/") ? "a \"new group\" line follows" : null;
  }

  private static String asaReason(String field, String line) {
    if (field.equals("source") && line.contains("Built inbound ICMP")) {
      return "ECS takes the local end, but the foreign one began";
    }
    return field.equals("user") && line.contains("*****") ? "asterisks are no name" : null;
  }

  @Test
  void linuxLinesAgreeWithElastic() {
    EcsOracle oracle = compare("system/auth", new LinuxLogSource(), EcsOracleTest::linuxReason);
    assertThat(oracle.rejected()).isZero();
    assertThat(oracle.wholly().share()).isGreaterThan(0.95);
  }

  @Test
  void auditRecordsAgreeWithElastic() {
    EcsOracle oracle = compare("auditd/log", new AuditdLogSource(), EcsOracleTest::auditReason);
    assertThat(oracle.wholly().share()).isGreaterThan(0.95);
  }

  private static String auditReason(String field, String line) {
    return line.contains("type=UNKNOWN[1329] msg=g") ? "not a record: no time" : null;
  }

  @Test
  void zeekEntriesAgreeWithElastic() throws JsonProcessingException {
    EcsOracle all = new EcsOracle("zeek", (field, line) -> null);
    ZeekLogSource source = new ZeekLogSource();
    ParseContext context = SharedLogs.context("zeek", "2023-12-31T00:00:00Z");
    for (Path log : SharedLogs.files(SharedLogs.path("elastic-integrations/zeek"))) {
      List<JsonNode> expected = EcsOracle.expected(log);
      List<String> lines = expected.isEmpty() ? List.of() : SharedLogs.lines(log);
      assertThat(lines).hasSameSizeAs(expected);
      for (int i = 0; i < lines.size(); i++) {
        JsonNode record = new ObjectMapper().readTree(lines.get(i));
        String wrapped = Json.text(record, "result._raw");
        JsonNode bare = wrapped == null ? record : new ObjectMapper().readTree(wrapped);
        assertThat(source.recognises(bare)).as(lines.get(i)).isTrue();
        ParseResult result = source.parse(bare, SharedLogs.raw(lines.get(i), i), context);
        all.add(lines.get(i), result, expected.get(i));
      }
    }
    all.print();
    assertThat(all.rejected()).isZero();
    assertThat(all.wholly().share()).isGreaterThan(0.95);
  }

  @Test
  void asaLinesAgreeWithElastic() {
    EcsOracle oracle = compare("cisco_asa/log", new AsaLogSource(), EcsOracleTest::asaReason);
    assertThat(oracle.rejected()).isZero();
    assertThat(oracle.wholly().share()).isGreaterThan(0.95);
  }
}
