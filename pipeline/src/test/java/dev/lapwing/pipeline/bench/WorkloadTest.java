package dev.lapwing.pipeline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RecordParser;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Origin;
import dev.lapwing.core.rule.RawFields;
import dev.lapwing.core.rule.RuleSet;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WorkloadTest {

  private static final long TIME = 1_772_438_400_000L;
  private static final RawFields ASKED = RawFields.of(RuleSet.builtin());

  private final Map<String, RecordParser> parsers = new HashMap<>();

  private static List<Line> lines(int count, double hot) {
    Workload workload = new Workload(new Cast(300), 1, hot, 100);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(workload.next(TIME + 250L * i));
    }
    return lines;
  }

  private Event parsed(Line line) {
    ParseResult result =
        parsers
            .computeIfAbsent(line.source(), RecordParser::new)
            .parse(
                new RawRecord(
                    line.raw().getBytes(StandardCharsets.UTF_8), Origin.topic("t", 0, 0), TIME * 2),
                new ParseContext("corp", line.source(), ZoneOffset.UTC, TIME, ASKED));
    assertThat(result).as(line.raw()).isInstanceOf(ParseResult.Parsed.class);
    return ((ParseResult.Parsed) result).event();
  }

  @Test
  void everyLineIsReadAsItsVendors() {
    Set<String> sources = new HashSet<>();
    for (Line line : lines(3_000, 0)) {
      Event event = parsed(line);
      sources.add(line.source());
      if (line.uid() != null && !line.source().equals("windows")) {
        assertThat(event.id()).contains(line.uid());
      }
    }
    assertThat(sources).containsExactlyInAnyOrderElementsOf(Workload.SOURCES);
  }

  @Test
  void theSameSettingsGiveTheSameLines() {
    assertThat(lines(500, 0.2)).isEqualTo(lines(500, 0.2)).isNotEqualTo(lines(500, 0));
  }

  @Test
  void oneAccountMakesItsShare() {
    long hot = lines(5_000, 0.2).stream().filter(line -> line.key().equals("svc-deploy")).count();
    assertThat(hot).isBetween(850L, 1_150L);
  }

  @Test
  void attacksComeAsOftenAsIsAskedFor() {
    long watched = lines(3_000, 0).stream().filter(Line::watched).count();
    assertThat(watched).as("ten of two, ten of sixteen, ten of one step").isBetween(150L, 200L);
  }

  @Test
  void peopleHaveMachinesAndAddressesOfTheirOwn() {
    Cast cast = new Cast(20_000);
    Set<String> addresses = new HashSet<>();
    for (int i = 0; i < cast.people(); i++) {
      addresses.add(cast.person(i).home().ip());
      addresses.add(cast.machine(i).ip());
    }
    for (int i = 0; i < cast.servers(); i++) {
      addresses.add(cast.server(i).ip());
    }
    assertThat(addresses).hasSize(2 * cast.people() + cast.servers());
  }
}
