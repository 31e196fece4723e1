package dev.lapwing.pipeline.forecast;

import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RecordParser;
import dev.lapwing.core.detector.BehaviourStage;
import dev.lapwing.core.detector.Candidate;
import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.Detectors;
import dev.lapwing.core.detector.EntityState;
import dev.lapwing.core.detector.Observations;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Origin;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.stage.Output;
import dev.lapwing.pipeline.simulate.LogLine;
import dev.lapwing.pipeline.simulate.Progress;
import dev.lapwing.pipeline.simulate.Simulation;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many bytes of state a rule set keeps for each entity: not reckoned but learnt, by the
 * detectors themselves, from a simulated company's logs.
 *
 * <p>What is not in it: RocksDB's own overhead (a key of about 40 bytes, and what is not yet
 * compacted), sequences under way, peers and calibration, which do not grow with entities. The
 * company has no identities here, so an account under two names counts as two.
 */
public final class Forecast {

  /** All sections of an entity together. */
  public static final String ALL = "all rules";

  private final Map<String, Map<String, List<Integer>>> bytes = new TreeMap<>();
  private final Map<String, Integer> entities = new TreeMap<>();

  private Forecast() {}

  /**
   * Learns.
   *
   * @param rules of which the state is wanted
   * @param simulation whose people and machines are learnt
   * @param told how far it is
   */
  public static Forecast of(RuleSet rules, Simulation simulation, Progress told) {
    List<Detector<?>> detectors = Detectors.of(rules);
    Map<String, String> names = new HashMap<>();
    detectors.forEach(each -> names.put(each.section().tag(), each.rule().name()));
    Forecast forecast = new Forecast();
    learnt(new BehaviourStage(detectors), simulation, told)
        .forEach((entity, state) -> forecast.add(entity, state, names));
    return forecast;
  }

  private static Map<String, EntityState> learnt(
      BehaviourStage behaviour, Simulation simulation, Progress told) {
    Map<String, EntityState> states = new TreeMap<>();
    Map<String, RecordParser> parsers = new HashMap<>();
    for (Iterator<LogLine> lines = simulation.lines(told); lines.hasNext(); ) {
      LogLine line = lines.next();
      Event event = parsed(line, parsers.computeIfAbsent(line.source(), RecordParser::new));
      if (event.type() != EventType.UNTYPED) {
        Observations.of(
            event,
            behaviour,
            seen ->
                behaviour.on(
                    seen,
                    states.computeIfAbsent(seen.entity().key(), key -> new EntityState()),
                    Nowhere.OUTPUT));
      }
    }
    return states;
  }

  private static Event parsed(LogLine line, RecordParser parser) {
    RawRecord raw = RawRecord.line(line.raw(), Origin.file(line.source(), 1));
    ParseContext context = new ParseContext("corp", "", ZoneOffset.UTC, Long.MAX_VALUE);
    if (parser.parse(raw, context) instanceof ParseResult.Parsed parsed) {
      return parsed.event();
    }
    throw new IllegalStateException("a simulated line that cannot be parsed: " + line.raw());
  }

  private void add(String entity, EntityState state, Map<String, String> names) {
    String type = Entity.ofKey(entity).type().text();
    Map<String, List<Integer>> ofType = bytes.computeIfAbsent(type, key -> new TreeMap<>());
    int sum = 0;
    for (Map.Entry<String, Integer> section : state.sizes().entrySet()) {
      sum += section.getValue();
      ofType
          .computeIfAbsent(names.get(section.getKey()), key -> new ArrayList<>())
          .add(section.getValue());
    }
    ofType.computeIfAbsent(ALL, key -> new ArrayList<>()).add(sum);
    entities.merge(type, 1, Integer::sum);
  }

  /** Kinds of entities with state: {@code user}, {@code host}, …. */
  public List<String> types() {
    return List.copyOf(bytes.keySet());
  }

  /** How many entities of the kind were seen. */
  public int entities(String type) {
    return entities.get(type);
  }

  /** Rules that keep state of the kind, and {@link #ALL}. */
  public List<String> rules(String type) {
    return List.copyOf(bytes.get(type).keySet());
  }

  /**
   * Bytes that so many of a kind's entities do not exceed, of those that the rule saw.
   *
   * @param share 0.5 for the quiet, 0.99 for the busy, 1 for the most
   */
  public int bytes(String type, String rule, double share) {
    List<Integer> sorted = bytes.get(type).get(rule).stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size())));
  }

  /** Where findings go: it is the learning that counts. */
  private enum Nowhere implements Output<Candidate> {
    OUTPUT;

    @Override
    public void emit(Candidate value) {}

    @Override
    public void wakeAt(long time) {}

    @Override
    public void count(String... path) {}
  }
}
