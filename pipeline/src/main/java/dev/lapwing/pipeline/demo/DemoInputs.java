package dev.lapwing.pipeline.demo;

import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.core.event.Origin;
import dev.lapwing.pipeline.simulate.LogLine;
import dev.lapwing.pipeline.simulate.Progress;
import dev.lapwing.pipeline.simulate.Simulation;
import dev.lapwing.pipeline.simulate.SimulationSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;

/** The simulated company as a Flink source: its history at once, then the show in its time. */
final class DemoInputs {

  private final SimulationSettings settings;
  private final Duration show;
  private final long history;
  private final long all;

  /** Counts the lines before anything runs: simulating twice is cheaper than keeping them. */
  DemoInputs(SimulationSettings settings, Duration show) {
    this.settings = settings;
    this.show = show;
    long before = 0;
    long count = 0;
    long from = settings.incidentsFrom().toEpochMilli();
    for (Iterator<LogLine> lines = lines(settings); lines.hasNext(); count++) {
      before += lines.next().timeMs() < from ? 1 : 0;
    }
    this.history = before;
    this.all = count;
  }

  private static Iterator<LogLine> lines(SimulationSettings settings) {
    return Simulation.simulate(settings).lines(Progress.SILENT);
  }

  long all() {
    return all;
  }

  DataGeneratorSource<RawRecord> source(TypeInformation<RawRecord> type) {
    return new DataGeneratorSource<>(
        new Lines(settings), all, new Pace(history, all - history, show), type);
  }

  /** Makes the lines anew where the source runs; line n is asked for after line n − 1. */
  private static final class Lines implements GeneratorFunction<Long, RawRecord> {
    private static final long serialVersionUID = 1L;
    private final int users;
    private final int days;
    private final long seed;
    private final Instant start;
    private final List<String> scenarios;
    private final int rounds;
    private final Instant incidentsFrom;
    private transient Iterator<LogLine> lines;

    private Lines(SimulationSettings s) {
      users = s.users();
      days = s.days();
      seed = s.seed();
      start = s.start();
      scenarios = s.scenarios();
      rounds = s.rounds();
      incidentsFrom = s.incidentsFrom();
    }

    @Override
    public void open(SourceReaderContext context) {
      lines =
          lines(new SimulationSettings(users, days, seed, start, scenarios, rounds, incidentsFrom));
    }

    @Override
    public RawRecord map(Long index) {
      LogLine line = lines.next();
      return RawRecord.line(line.raw(), Origin.file(line.source(), index + 1));
    }
  }
}
