package dev.lapwing.pipeline.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.pipeline.simulate.scenario.Label;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsWriterTest {

  @Test
  void anIncidentIsOneLine() throws Exception {
    Label label =
        new Label(
            "mfa_fatigue-1",
            "mfa_fatigue",
            "T1621",
            List.of(new Label.Entity("user", "anna@corp.example")),
            Instant.parse("2026-03-02T10:00:00Z"),
            Instant.parse("2026-03-02T10:20:00Z"),
            Instant.parse("2026-03-02T10:30:00Z"),
            List.of("e1", "e2"),
            true);
    StringWriter out = new StringWriter();
    LabelsWriter.write(List.of(label), out);
    assertThat(out)
        .hasToString(
            "{\"incident\":\"mfa_fatigue-1\",\"scenario\":\"mfa_fatigue\",\"technique\":\"T1621\","
                + "\"entities\":[{\"type\":\"user\",\"id\":\"anna@corp.example\"}],"
                + "\"start\":\"2026-03-02T10:00:00Z\",\"objective\":\"2026-03-02T10:20:00Z\","
                + "\"end\":\"2026-03-02T10:30:00Z\",\"events\":[\"e1\",\"e2\"],"
                + "\"expect\":\"alert\"}\n");
  }
}
