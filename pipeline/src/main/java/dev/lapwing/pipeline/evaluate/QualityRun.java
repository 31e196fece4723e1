package dev.lapwing.pipeline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.file.LogFiles;
import dev.lapwing.pipeline.audit.Audit;
import dev.lapwing.pipeline.config.ConfiguredRules;
import dev.lapwing.pipeline.config.LapwingConfig;
import dev.lapwing.pipeline.simulate.Simulation;
import dev.lapwing.pipeline.simulate.SimulationFiles;
import dev.lapwing.pipeline.simulate.SimulationSettings;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** For each seed: simulate a company, audit its logs, evaluate; and then write the page. */
public final class QualityRun {

  private final QualitySettings settings;
  private final Progress progress;
  private final InstantSource clock;

  /** Told how it goes. */
  public interface Progress extends Audit.Progress {
    /** A line for people to read. */
    void say(String line);
  }

  public QualityRun(QualitySettings settings, Progress progress, InstantSource clock) {
    this.settings = settings;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * Measures and writes.
   *
   * @param page the file to write
   * @throws Exception if an audit fails or a file cannot be written
   */
  public void run(Path page) throws Exception {
    List<SeedResult> results = new ArrayList<>();
    for (long seed : settings.seeds()) {
      results.add(one(company(seed), true));
    }
    for (long seed : settings.benignSeeds()) {
      results.add(one(company(seed).withScenarios(List.of("benign")), false));
    }
    Files.writeString(page, new QualityPage(settings, new Totals(results)).text());
  }

  private SimulationSettings company(long seed) {
    return SimulationSettings.of(settings.users(), settings.days(), seed);
  }

  private SeedResult one(SimulationSettings company, boolean attacked) throws Exception {
    String name = (attacked ? "seed-" : "benign-") + company.seed();
    SeedFolder folder = new SeedFolder(settings.work().resolve(name));
    simulate(name, company, folder);
    Duration took = audit(name, folder);
    Evaluation evaluation = Evaluator.evaluate(input(company, folder));
    try (Writer out = Files.newBufferedWriter(folder.root().resolve("evaluation.json"))) {
      EvaluationJson.write(evaluation, out);
    }
    progress.say(
        String.format(
            Locale.ROOT,
            "%s: %d of %d attacks found, %.2f false alerts a day",
            name,
            evaluation.found(),
            evaluation.outcomes().size(),
            evaluation.falseAlertsPerDay()));
    return new SeedResult(company.seed(), attacked, evaluation, records(folder), took);
  }

  private void simulate(String name, SimulationSettings company, SeedFolder folder)
      throws IOException {
    String how = company + "\n";
    if (folder.simulated(how)) {
      progress.say(name + ": its logs are there already");
      return;
    }
    progress.say(name + ": simulating");
    Files.createDirectories(folder.root());
    SimulationFiles.write(
        Simulation.simulate(company), folder.logs(), (day, of, total) -> day(day, of, total));
    folder.simulatedAs(how);
    Files.deleteIfExists(folder.coverage()); // an audit of other logs
  }

  private void day(int day, int of, long lines) {
    if (day % 7 == 0) {
      progress.say(String.format(Locale.ROOT, "  day %d of %d: %,d lines", day, of, lines));
    }
  }

  private Duration audit(String name, SeedFolder folder) throws Exception {
    if (settings.keepAudits() && Files.exists(folder.coverage())) {
      progress.say(name + ": its audit is there already");
      return Duration.ZERO;
    }
    progress.say(name + ": auditing");
    Files.deleteIfExists(folder.coverage());
    LapwingConfig config = AuditConfig.write(folder, settings.config(), settings.budget());
    long start = clock.millis();
    new Audit(config, ConfiguredRules.load(config, settings.rules()), settings.parallelism())
        .run(
            LogFiles.list(folder.logFiles(), (facts, done, all) -> {}),
            "auto",
            folder.audit(),
            progress);
    return Duration.ofMillis(clock.millis() - start);
  }

  private EvaluationInput input(SimulationSettings company, SeedFolder folder) {
    return new EvaluationInput(
        folder.alerts(),
        folder.labels(),
        folder.findings(),
        folder.coverage(),
        folder.identities(),
        company.start().plus(Duration.ofDays(settings.learningDays())),
        company.end(),
        settings.budget());
  }

  private static long records(SeedFolder folder) throws IOException {
    long read = 0;
    for (JsonNode source : JsonLines.whole(folder.coverage()).path("sources")) {
      read += source.path("read").asLong();
    }
    return read;
  }
}
