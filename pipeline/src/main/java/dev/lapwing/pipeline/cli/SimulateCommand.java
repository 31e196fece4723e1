package dev.lapwing.pipeline.cli;

import dev.lapwing.pipeline.simulate.Simulation;
import dev.lapwing.pipeline.simulate.SimulationFiles;
import dev.lapwing.pipeline.simulate.SimulationSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lapwing simulate}: writes a simulated company's logs. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description =
        "Writes the logs of a simulated company in vendors' formats, with labels.ndjson saying what"
            + " was planted. The same options give the same bytes.")
final class SimulateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--users", defaultValue = "100", description = "People (${DEFAULT-VALUE}).")
  private int users;

  @Option(names = "--days", defaultValue = "30", description = "Days (${DEFAULT-VALUE}).")
  private int days;

  @Option(names = "--seed", defaultValue = "1", description = "Seed (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Directory to write into; made if need be.")
  private Path out;

  @Option(
      names = "--scenario",
      split = ",",
      defaultValue = "default",
      paramLabel = "NAME",
      description =
          "What to plant: names, or all, attacks, benign, demo, none (${DEFAULT-VALUE}: all that fit).")
  private List<String> scenarios;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "How often to play each scenario; by default once, more in a long time with many people.")
  private Integer rounds;

  @Option(
      names = "--start",
      defaultValue = "2026-03-02T00:00:00Z",
      paramLabel = "TIME",
      description = "First moment, ISO 8601 in UTC (${DEFAULT-VALUE}).")
  private Instant start;

  @Override
  public Integer call() throws IOException {
    Simulation simulation = simulation();
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw wrong("--out " + out + " is a file; name a directory");
    }
    PrintWriter progress = spec.commandLine().getErr();
    Map<String, Long> lines =
        SimulationFiles.write(
            simulation,
            out,
            (day, of, total) -> progress.printf("day %d of %d: %,d lines%n", day, of, total));
    progress.printf("wrote %s: %s, %d incidents%n", out, lines, simulation.labels().size());
    if (!simulation.leftOut().isEmpty()) {
      progress.printf(
          "left out, because they take more days: %s%n", String.join(", ", simulation.leftOut()));
    }
    progress.flush();
    return CommandLine.ExitCode.OK;
  }

  private Simulation simulation() {
    try {
      int times = rounds == null ? SimulationSettings.usualRounds(users, days) : rounds;
      return Simulation.simulate(SimulationSettings.of(users, days, seed, start, scenarios, times));
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
