package dev.lapwing.pipeline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.pipeline.bench.Run.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures jobs over one set of events, each in a process of its own, in turns: what the machine
 * does besides hits all of them.
 */
final class Bench {

  /** What a job writes to, by the shipped names. */
  private static final List<String> OUTPUTS =
      List.of(
          "bench.out",
          Latency.ALERTS,
          "lapwing.access-signals",
          "lapwing.dead-letters",
          "lapwing.shadow",
          "lapwing.late");

  /** So many events of a person in an hour of event time: a busy one. */
  private static final double AN_HOUR = 40;

  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final String HEAP = "4g";
  private static final int EVENTS_AN_ATTACK = 2_000;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Settings settings;
  private final String classPath;
  private final String brokerClassPath;
  private final Consumer<String> progress;

  Bench(Settings settings, String classPath, String brokerClassPath, Consumer<String> progress) {
    this.settings = settings;
    this.classPath = classPath;
    this.brokerClassPath = brokerClassPath;
    this.progress = progress;
  }

  /**
   * Runs these jobs over the same events.
   *
   * @param hot the part of all events that one service account makes
   * @return of each the run with the median throughput
   * @throws IOException if a process fails; the message names its log
   */
  Map<Kind, JsonNode> throughput(List<Kind> kinds, double hot) throws IOException {
    Path folder = folder("throughput");
    Map<Kind, List<JsonNode>> runs = new EnumMap<>(Kind.class);
    try (Broker broker = broker(folder, false)) {
      feed(broker, hot);
      Path config = config(broker, folder);
      for (int round = 0; round < settings.repeat(); round++) {
        for (Kind kind : kinds) {
          JsonNode figures = run(kind, config, folder, round);
          progress.accept(
              "%s %d of %d, %,d entities, %,d rules more: %s"
                  .formatted(
                      kind,
                      round + 1,
                      settings.repeat(),
                      settings.entities(),
                      settings.rules(),
                      figures));
          runs.computeIfAbsent(kind, each -> new ArrayList<>()).add(figures);
        }
      }
    }
    Map<Kind, JsonNode> medians = new EnumMap<>(Kind.class);
    runs.forEach((kind, all) -> medians.put(kind, median(all)));
    return medians;
  }

  private static JsonNode median(List<JsonNode> runs) {
    JsonNode[] sorted = runs.toArray(JsonNode[]::new);
    Arrays.sort(sorted, (a, b) -> Double.compare(Figures.perSecond(a), Figures.perSecond(b)));
    return sorted[sorted.length / 2];
  }

  private void feed(Broker broker, double hot) throws IOException {
    try (Feed feed = new Feed(broker.servers())) {
      Workload load = workload(hot, EVENTS_AN_ATTACK);
      double step = 3_600_000 / (settings.people() * AN_HOUR);
      for (long i = 0; i < settings.events(); i++) {
        long time = START.toEpochMilli() + (long) (i * step);
        feed.write("bench", load.next(time), time);
        if (i % 1_000_000 == 999_999) {
          progress.accept("%,d events written".formatted(i + 1));
        }
      }
    }
  }

  /**
   * Events come at this rate, with attacks among them, and it is measured how long after the event
   * that decides it each alert is there.
   */
  JsonNode latency(long perSecond, int seconds) throws IOException {
    Path folder = folder("latency");
    try (Broker broker = broker(folder, true)) {
      Process job = start(Kind.FULL, config(broker, folder), folder, Long.MAX_VALUE, "latency");
      try {
        int attackEvery = (int) Math.max(50, perSecond / 2);
        return new Latency(broker.servers(), workload(0, attackEvery), progress)
            .measure(perSecond, seconds);
      } finally {
        job.destroyForcibly().onExit().join();
      }
    }
  }

  private Workload workload(double hot, int attackEvery) {
    return new Workload(new Cast(settings.people()), settings.seed(), hot, attackEvery);
  }

  private Path folder(String part) throws IOException {
    return Files.createTempDirectory(Files.createDirectories(settings.work()), part + "-");
  }

  private Broker broker(Path folder, boolean appendTime) throws IOException {
    Broker broker = new Broker(brokerClassPath, folder.resolve("broker"));
    List<String> in = Workload.SOURCES.stream().map(each -> Feed.topic("bench", each)).toList();
    broker.create(in, settings.parallelism(), appendTime);
    broker.create(OUTPUTS, settings.parallelism(), appendTime);
    return broker;
  }

  private Path config(Broker broker, Path folder) throws IOException {
    StringBuilder yaml = new StringBuilder("tenant: corp\n");
    yaml.append("kafka: { bootstrap-servers: \"" + broker.servers() + "\", start: earliest }\n");
    yaml.append("sources:\n");
    for (String source : Workload.SOURCES) {
      yaml.append("  - { name: " + source + ", topic: " + Feed.topic("bench", source) + " }\n");
    }
    yaml.append("rules:\n  - builtin\n");
    if (settings.rules() > 0) {
      yaml.append("  - " + ManyRules.write(settings.rules(), folder.resolve("many.yml")) + "\n");
    }
    yaml.append("flink:\n");
    yaml.append(
        "  execution.checkpointing.dir: \"" + folder.resolve("checkpoints").toUri() + "\"\n");
    settings.flink().forEach((key, value) -> yaml.append("  " + key + ": \"" + value + "\"\n"));
    return Files.writeString(folder.resolve("bench.yaml"), yaml);
  }

  private JsonNode run(Kind kind, Path config, Path folder, int round) throws IOException {
    String name = kind.name().toLowerCase(Locale.ROOT) + "-" + round;
    Process process = start(kind, config, folder, settings.events(), name);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException("a run failed, see " + folder.resolve(name + ".log"));
    }
    return MAPPER.readTree(folder.resolve(name + ".json").toFile());
  }

  private Process start(Kind kind, Path config, Path folder, long events, String name)
      throws IOException {
    List<String> options = new ArrayList<>(Jvm.heap(HEAP));
    if (settings.profile()) {
      Path recording = folder.resolve(name + ".jfr");
      options.add("-XX:StartFlightRecording=settings=profile,filename=" + recording);
    }
    return Jvm.start(
        classPath,
        options,
        Run.class.getName(),
        List.of(
            kind.name(),
            config.toString(),
            Long.toString(events),
            Integer.toString(settings.parallelism()),
            folder.resolve(name + ".json").toString()),
        folder.resolve(name + ".log"));
  }
}
