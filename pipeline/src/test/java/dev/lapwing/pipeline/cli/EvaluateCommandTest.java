package dev.lapwing.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {

  private static final String LABEL =
      """
      {"incident":"i-1","scenario":"spray","entities":[{"type":"user","id":"anna"}],\
      "start":"2026-03-20T10:00:00Z","objective":"2026-03-20T11:00:00Z",\
      "end":"2026-03-20T12:00:00Z","events":["e1"],"expect":"alert"}
      """;

  private static final String ALERT =
      """
      {"time":1774002600000,"severity_id":4,"finding_info":{"uid":"a","analytic":{"uid":"r"},\
      "related_events":[{"uid":"e1"}]},"unmapped":{"entity":{"type":"user","id":"anna"}}}
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void files() throws IOException {
    Files.writeString(folder.resolve("labels"), LABEL);
    Files.writeString(folder.resolve("alerts"), ALERT);
  }

  private int run(String... more) {
    CommandLine lapwing = LapwingCommand.commandLine();
    lapwing.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] words = new String[5 + more.length];
    words[0] = "evaluate";
    words[1] = "--alerts";
    words[2] = folder.resolve("alerts").toString();
    words[3] = "--labels";
    words[4] = folder.resolve("labels").toString();
    System.arraycopy(more, 0, words, 5, more.length);
    return lapwing.execute(words);
  }

  @Test
  void writesTheFiguresToStandardOutput() throws IOException {
    assertThat(run("--budget", "2/day")).as(err.toString()).isZero();
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.at("/incidents/recall").asDouble()).isEqualTo(1);
    assertThat(json.at("/alerts_per_day").asDouble()).isEqualTo(1);
    assertThat(json.at("/alerts_per_1000_users_per_day").asDouble()).isEqualTo(1_000);
    assertThat(json.at("/time_to_detect_s/p50").asDouble()).isEqualTo(1_800);
    assertThat(json.at("/per_scenario/spray/found").asInt()).isEqualTo(1);
    assertThat(json.at("/benign_days/days").asInt()).isZero();
    assertThat(json.path("benign_days").has("alerts_per_day")).isFalse(); // absent, not zero
  }

  @Test
  void writesThemToAFile() throws IOException {
    Path file = folder.resolve("figures.json");
    assertThat(run("--out", file.toString())).isZero();
    assertThat(new ObjectMapper().readTree(file.toFile()).at("/incidents/found").asInt()).isOne();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aBudgetThatIsNoneIsWrongUse() {
    assertThat(run("--budget", "2/week")).isEqualTo(2);
    assertThat(err.toString()).contains("'2/week' is not a number a day, such as 2/day");
  }

  @Test
  void aLabelThatIsWrongIsNamedByItsLine() throws IOException {
    Files.writeString(folder.resolve("labels"), LABEL.replace("\"alert\"", "\"maybe\""));
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("labels:1: expect is 'maybe', not alert or none");
  }
}
