package dev.lapwing.pipeline.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.connectors.alert.DetectionFinding;
import dev.lapwing.core.detector.BehaviourStage;
import dev.lapwing.core.detector.Candidate;
import dev.lapwing.core.detector.Detectors;
import dev.lapwing.core.detector.EntityState;
import dev.lapwing.core.detector.Observations;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Rarity;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.stage.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Five findings as an analyst reads them. The words are kept in a file, so that whoever changes
 * them reads them once more; write it anew with {@code -Dlapwing.golden.write=true}.
 */
final class ExplainedTest {

  private static final Path GOLDEN = Path.of("src/test/resources/explained.golden.txt");
  private static final Map<String, Finding> FINDINGS = findings();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void fiveFindingsReadAsTheyDid() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Finding finding : FINDINGS.values()) {
      text.append(asRead(finding)).append('\n');
    }
    if (Boolean.getBoolean("lapwing.golden.write")) {
      Files.writeString(GOLDEN, text);
    }
    assertThat(text.toString()).isEqualTo(Files.readString(GOLDEN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"volume_spike", "new_device", "login_risk", "rare_process", "beaconing"})
  void eachSaysWhatWasSeenWhatIsUsualHowRareAndHowMuchIsKnown(String rule) throws IOException {
    JsonNode alert = MAPPER.readTree(DetectionFinding.of(FINDINGS.get(rule)));
    JsonNode explanation = alert.at("/unmapped/explanation");

    assertThat(alert.at("/message").asText()).contains("How rare: 1 in 80,000");
    assertThat(explanation.at("/contributions")).isNotEmpty();
    for (JsonNode reason : explanation.at("/contributions")) {
      assertThat(reason.at("/observed").asText()).as(rule + " observed").isNotBlank();
      assertThat(reason.at("/usual").asText()).as(rule + " usual").isNotBlank();
      assertThat(reason.at("/points").asDouble()).as(rule + " points").isNotZero();
    }
    assertThat(explanation.at("/baseline/state").asText()).isEqualTo("ready");
    assertThat(explanation.at("/baseline/events").asInt()).as("sample size").isPositive();
    assertThat(explanation.at("/baseline/days").asInt()).as("days").isPositive();
  }

  private static String asRead(Finding finding) throws IOException {
    JsonNode alert = MAPPER.readTree(DetectionFinding.of(finding));
    StringBuilder text = new StringBuilder();
    text.append(alert.at("/finding_info/title").asText()).append('\n');
    text.append("  ").append(alert.at("/message").asText()).append('\n');
    JsonNode explanation = alert.at("/unmapped/explanation");
    for (JsonNode reason : explanation.at("/contributions")) {
      text.append("  + ").append(reason.at("/what").asText());
      text.append(": ").append(reason.at("/observed").asText());
      text.append(" | usual: ").append(reason.at("/usual").asText());
      text.append(" | ").append(Math.round(reason.at("/points").asDouble())).append(" points\n");
    }
    for (JsonNode against : explanation.at("/against")) {
      String found = against.at("/found").asBoolean() ? "  - speaks against it: " : "  . not so: ";
      text.append(found).append(against.at("/what").asText()).append('\n');
    }
    JsonNode baseline = explanation.at("/baseline");
    return text.append("  baseline ")
        .append(baseline.at("/state").asText())
        .append(", ")
        .append(baseline.at("/events").asInt())
        .append(" events over ")
        .append(baseline.at("/days").asInt())
        .append(" days\n")
        .toString();
  }

  /** The last finding of each rule: that of what the story ends with. */
  private static Map<String, Finding> findings() {
    Map<String, Finding> found = new TreeMap<>();
    BehaviourStage behaviour = new BehaviourStage(Detectors.of(RuleSet.builtin()));
    for (List<Event> story :
        List.of(Stories.upload(), Stories.signIns(), Stories.programs(), Stories.calls())) {
      play(story, behaviour, found);
    }
    Map<String, Finding> five = new LinkedHashMap<>();
    for (String rule :
        List.of("volume_spike", "new_device", "login_risk", "rare_process", "beaconing")) {
      Finding finding = found.get(rule);
      assertThat(finding).as(rule).isNotNull();
      Rarity rarity = new Rarity(1.25e-5, 0.08, finding.surprise(), 240_000);
      five.put(rule, finding.rated(rarity, true));
    }
    return five;
  }

  private static void play(
      List<Event> story, BehaviourStage behaviour, Map<String, Finding> found) {
    Map<String, EntityState> states = new TreeMap<>();
    for (Event event : story) {
      Observations.of(
          event,
          behaviour,
          seen ->
              behaviour.on(
                  seen,
                  states.computeIfAbsent(seen.entity().key(), key -> new EntityState()),
                  new Keeping(found)));
    }
  }

  private record Keeping(Map<String, Finding> found) implements Output<Candidate> {
    @Override
    public void emit(Candidate candidate) {
      if (candidate.finding() != null) {
        found.put(candidate.rule(), candidate.finding());
      }
    }

    @Override
    public void wakeAt(long time) {}

    @Override
    public void count(String... path) {}
  }
}
