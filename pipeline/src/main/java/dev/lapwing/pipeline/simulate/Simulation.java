package dev.lapwing.pipeline.simulate;

import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Founding;
import dev.lapwing.pipeline.simulate.scenario.Label;
import dev.lapwing.pipeline.simulate.scenario.Scenarios;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A company's logs, with what was planted in them.
 *
 * <p>Lines are made a day at a time, as they are asked for: memory grows with the number of people,
 * not with the number of days. Not safe for use by several threads.
 */
public final class Simulation {

  private final SimulationSettings settings;
  private final Company company;
  private List<Label> labels;

  private Simulation(SimulationSettings settings) {
    this.settings = settings;
    this.company = Founding.of(settings.users(), settings.seed(), settings.period());
  }

  /**
   * @throws IllegalArgumentException if a scenario is not known; the message lists those that are
   */
  public static Simulation simulate(SimulationSettings settings) {
    Scenarios.chosen(settings.scenarios(), settings.incidentsFrom(), settings.end());
    return new Simulation(settings);
  }

  /** The chosen scenarios for which there are not days enough. */
  public Set<String> leftOut() {
    return Scenarios.leftOut(settings.scenarios(), settings.incidentsFrom(), settings.end());
  }

  public SimulationSettings settings() {
    return settings;
  }

  public Company company() {
    return company;
  }

  public Networks networks() {
    return Networks.of(company);
  }

  /** The lines in the order of time, from the beginning. */
  public Iterator<LogLine> lines(Progress progress) {
    return new Performance(settings, company, progress, done -> labels = done);
  }

  /** The lines in the order of time, from the beginning. */
  public Stream<LogLine> stream() {
    int ordered = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(lines(Progress.SILENT), ordered), false);
  }

  /**
   * What was planted, in the order of the scenarios. The ids of events are known when all lines
   * have been made: if nobody has read them to the end yet, this does.
   */
  public List<Label> labels() {
    if (labels == null) {
      lines(Progress.SILENT).forEachRemaining(line -> {});
    }
    return labels;
  }
}
