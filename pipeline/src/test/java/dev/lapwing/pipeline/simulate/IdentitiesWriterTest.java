package dev.lapwing.pipeline.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.connectors.identity.IdentityJson;
import dev.lapwing.core.resolve.Identity;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentitiesWriterTest {

  private static final Simulation LONG = Simulation.simulate(SimulationSettings.of(400, 42, 2));

  private static List<String> lines() throws Exception {
    StringWriter out = new StringWriter();
    IdentitiesWriter.write(LONG, out);
    return out.toString().lines().toList();
  }

  @Test
  void theProductReadsThemAndPassesOverWhatIsForJudges() throws Exception {
    for (String line : lines()) {
      Identity identity = IdentityJson.identity(line, "other", "identities.ndjson");
      assertThat(identity.tenant()).isEqualTo("corp");
      assertThat(identity.uid()).endsWith("@corp.example");
      assertThat(identity.timeZone()).isNotNull();
    }
  }

  @Test
  void everyPersonHasWhatFairnessIsJudgedBy() throws Exception {
    ObjectMapper json = new ObjectMapper();
    for (String line : lines()) {
      JsonNode node = json.readTree(line);
      if (node.get("type").asText().equals("human")) {
        assertThat(node.get("contract").asText()).isIn("full_time", "part_time", "contractor");
        assertThat(node.get("shift").asText()).isIn("day", "late", "night");
        assertThat(node.get("office")).isEqualTo(node.get("site"));
        assertThat(node.get("starts").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
      }
    }
  }

  @Test
  void whoLeftHasAnEnd() throws Exception {
    String end = "\"ends\":\"2026-0[34]";
    assertThat(lines()).filteredOn(line -> line.matches(".*" + end + ".*")).isNotEmpty();
  }
}
