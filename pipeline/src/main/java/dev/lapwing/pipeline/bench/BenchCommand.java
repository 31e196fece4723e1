package dev.lapwing.pipeline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.pipeline.bench.Run.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.flink.util.FileUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lapwing bench}: throughput against the floor, latency, growth. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures the whole job against a floor job with the same input, on this machine, with a real"
          + " broker in its own process.",
      "Figures are JSON; only ratios within one run mean something, for machines differ."
    })
public final class BenchCommand implements Callable<Integer> {

  /** The part of all events that one account makes in the skewed run. */
  static final double HOT = 0.2;

  private static final List<Integer> RULES = List.of(1, 100, 1_000, 3_000);
  private static final List<Integer> ENTITIES = List.of(1_000, 10_000, 100_000, 1_000_000);
  private static final int LATENCY_SECONDS = 60;

  /** What can be asked for. */
  enum Part {
    FLOOR,
    SINGLE,
    FULL,
    LATENCY,
    ENTITIES,
    RULES,
    SKEW
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "300000",
      description = "Events in each run (${DEFAULT-VALUE}); the first quarter warms it.")
  private long events;

  @Option(
      names = "--entities",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Users, machines and addresses together (${DEFAULT-VALUE}).")
  private int entities;

  @Option(
      names = "--rules",
      paramLabel = "N",
      defaultValue = "0",
      description = "Generated event rules beside the shipped ones (${DEFAULT-VALUE}).")
  private int rules;

  @Option(
      names = "--parallelism",
      paramLabel = "P",
      defaultValue = "2",
      description = "Of the job, and partitions of each topic (${DEFAULT-VALUE}).")
  private int parallelism;

  @Option(
      names = "--parts",
      split = ",",
      paramLabel = "PART",
      defaultValue = "floor,full",
      description = "Of ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Set<Part> parts;

  @Option(
      names = "--repeat",
      paramLabel = "N",
      defaultValue = "3",
      description = "Runs of each, in turns; the median counts (${DEFAULT-VALUE}).")
  private int repeat;

  @Option(names = "--seed", defaultValue = "1", description = "Of the events (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--flink",
      paramLabel = "KEY=VALUE",
      description = "A setting of Flink's that differs from the usual; as often as needed.")
  private Map<String, String> flink = Map.of();

  @Option(
      names = "--profile",
      description = "Keep a recording of each run, by JDK Flight Recorder, in --work.")
  private boolean profile;

  @Option(names = "--out", paramLabel = "F", description = "File for the figures, too.")
  private Path out;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "Folder for broker, checkpoints and logs, which stay; else they are deleted.")
  private Path work;

  @Override
  public Integer call() throws IOException {
    check();
    Path folder = work == null ? Files.createTempDirectory("lapwing-bench") : work;
    Settings settings =
        new Settings(
            events,
            entities,
            rules,
            parallelism,
            seed,
            repeat,
            flink,
            profile,
            folder.toAbsolutePath());
    Report report = new Report();
    JsonNode full = compared(settings, report);
    grown(settings, report);
    if (parts.contains(Part.SKEW)) {
      report.skewed(full(settings, HOT), full);
    }
    if (parts.contains(Part.LATENCY)) {
      report.latency(bench(settings).latency(half(full), LATENCY_SECONDS));
    }
    spec.commandLine().getOut().println(report.write(settings, out));
    spec.commandLine().getOut().flush();
    if (work == null) {
      FileUtils.deleteDirectory(folder.toFile());
    }
    return 0;
  }

  private void check() {
    if (events < 10_000 || entities < 30 || rules < 0 || parallelism < 1 || repeat < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "expected --events of 10000 or more, --entities of 30 or more, --rules of 0 or more,"
              + " --parallelism and --repeat of 1 or more");
    }
  }

  /** The skewed run and latency are relative to the full job, so it is run for them as well. */
  private JsonNode compared(Settings settings, Report report) throws IOException {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (parts.contains(Part.FLOOR)) {
      kinds.add(Kind.FLOOR);
    }
    if (parts.contains(Part.SINGLE)) {
      kinds.add(Kind.SINGLE);
    }
    if (parts.contains(Part.FULL) || parts.contains(Part.SKEW) || parts.contains(Part.LATENCY)) {
      kinds.add(Kind.FULL);
    }
    if (kinds.isEmpty()) {
      return null;
    }
    Map<Kind, JsonNode> runs = bench(settings).throughput(new ArrayList<>(kinds), 0);
    report.compared(runs);
    return runs.get(Kind.FULL);
  }

  private void grown(Settings settings, Report report) throws IOException {
    if (parts.contains(Part.ENTITIES)) {
      for (int size : ENTITIES) {
        report.growth("entities", size, full(settings.withEntities(size), 0));
      }
    }
    if (parts.contains(Part.RULES)) {
      for (int size : RULES) {
        report.growth("rules", size, full(settings.withRules(size), 0));
      }
    }
  }

  private JsonNode full(Settings settings, double hot) throws IOException {
    return bench(settings).throughput(List.of(Kind.FULL), hot).get(Kind.FULL);
  }

  private static long half(JsonNode full) {
    return Math.max(1, Math.round(Figures.perSecond(full) / 2));
  }

  private Bench bench(Settings settings) {
    PrintWriter err = spec.commandLine().getErr();
    return new Bench(
        settings,
        System.getProperty("java.class.path"),
        System.getProperty("lapwing.broker", System.getProperty("java.class.path")),
        line -> {
          err.println(line);
          err.flush();
        });
  }
}
