package dev.lapwing.pipeline.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RecordParser;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Origin;
import dev.lapwing.pipeline.simulate.scenario.Label;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parsers, which know nothing of the simulation, read all that it writes. */
class SimulatedLogsAreReadTest {

  private static final SimulationSettings SETTINGS = SimulationSettings.of(120, 4, 3);
  private static final ParseContext CONTEXT =
      new ParseContext(
          "corp", "", ZoneOffset.UTC, SETTINGS.start().plus(Duration.ofDays(42)).toEpochMilli());

  @ParameterizedTest
  @MethodSource("dev.lapwing.pipeline.simulate.vendor.Source#all")
  void everyLineIsAnEventOfItsTime(String source) {
    Set<String> untyped = new TreeSet<>();
    for (LogLine line : lines(source)) {
      Event event = parsed(line);
      assertThat(event.time()).as(line.raw()).isBetween(line.timeMs() - 999, line.timeMs());
      if (event.type() == EventType.UNTYPED && !modelledByNobody(line)) {
        untyped.add(line.raw());
      }
    }
    assertThat(untyped.stream().limit(3)).isEmpty();
  }

  /** PAM says again what sshd has said; of JSON without a standard nobody knows what it means. */
  private static boolean modelledByNobody(LogLine line) {
    return line.source().equals("json") || line.raw().contains("session opened for user");
  }

  @Test
  void labelsCiteEventsByTheIdsThatTheyAreReadWith() {
    citedAreRead(Simulation.simulate(SETTINGS));
  }

  @Test
  void labelsOfWhatTakesWeeksDoSoToo() {
    SimulationSettings weeks = SimulationSettings.of(16, 42, 3);
    citedAreRead(
        Simulation.simulate(
            weeks.withScenarios(
                List.of("beaconing", "dormant_account", "exfiltration_slow", "poisoning_ramp"))));
  }

  private static void citedAreRead(Simulation simulation) {
    List<String> read =
        simulation.stream()
            .filter(line -> !line.source().equals("cisco-asa") && !line.source().equals("pulse"))
            .map(line -> parsed(line).id())
            .toList();
    assertThat(read).doesNotHaveDuplicates();
    Set<String> ids = Set.copyOf(read);
    assertThat(simulation.labels()).isNotEmpty();
    for (Label label : simulation.labels()) {
      assertThat(ids).as(label.incident()).containsAll(label.events());
    }
  }

  private static List<LogLine> lines(String source) {
    return Simulation.simulate(SETTINGS).stream()
        .filter(line -> line.source().equals(source))
        .toList();
  }

  private static Event parsed(LogLine line) {
    RecordParser parser = new RecordParser(RecordParser.AUTO);
    RawRecord raw = RawRecord.line(line.raw(), Origin.file(line.source(), 1));
    ParseResult result = parser.parse(raw, CONTEXT);
    assertThat(result).as(line.raw()).isInstanceOf(ParseResult.Parsed.class);
    Event event = ((ParseResult.Parsed) result).event();
    assertThat(event.source()).isEqualTo(line.source());
    return event;
  }
}
