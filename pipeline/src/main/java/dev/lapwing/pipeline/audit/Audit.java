package dev.lapwing.pipeline.audit;

import dev.lapwing.connectors.file.LogFiles;
import dev.lapwing.core.access.AccessSettings;
import dev.lapwing.core.alert.AlertStage;
import dev.lapwing.core.rule.Quantity;
import dev.lapwing.core.rule.RawFields;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.config.LapwingConfig;
import dev.lapwing.pipeline.job.Environments;
import dev.lapwing.pipeline.job.FileInputs;
import dev.lapwing.pipeline.job.FileOutputs;
import dev.lapwing.pipeline.job.JobPlan;
import dev.lapwing.pipeline.job.ResolverSetup;
import dev.lapwing.pipeline.job.RunningJob;
import dev.lapwing.pipeline.job.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs the graph over files and writes what was found. */
public final class Audit {

  private final LapwingConfig config;
  private final RuleSet rules;
  private final int parallelism;

  /** Told how it goes. */
  public interface Progress {
    /** The job runs; returns when it has ended. */
    void running(RunningJob job) throws InterruptedException;
  }

  public Audit(LapwingConfig config, RuleSet rules, int parallelism) {
    this.config = config;
    this.rules = rules;
    this.parallelism = parallelism;
  }

  /**
   * Audits.
   *
   * @param format a format, or {@code auto}
   * @param out folder, made where missing
   * @return what became of every record
   * @throws Exception if the job fails or a file cannot be written
   */
  public Coverage run(LogFiles files, String format, Path out, Progress progress) throws Exception {
    Files.createDirectories(out);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(Environments.audit(parallelism));
    Topology.build(
        plan(),
        FileInputs.of(env, files, format, config.tenant(), zone(), RawFields.of(rules)),
        new FileOutputs(out, rules.responses()));
    RunningJob job = new RunningJob(env.executeAsync("lapwing audit"));
    progress.running(job);
    Coverage coverage = new Coverage(job.counts());
    sort(out);
    Files.writeString(out.resolve("coverage.json"), coverage.toJson(rules) + "\n");
    return coverage;
  }

  private ZoneId zone() {
    return config.sources().stream()
        .map(LapwingConfig.Source::timeZone)
        .filter(zone -> zone != null)
        .findFirst()
        .map(ZoneId::of)
        .orElse(ZoneOffset.UTC);
  }

  private JobPlan plan() {
    AccessSettings access =
        new AccessSettings(
            AccessSettings.Mode.REPORT, // an audit never acts
            Quantity.duration("access.max-age", config.access().maxAge()),
            AccessSettings.reportOnly().restriction(),
            AccessSettings.reportOnly().issuer());
    return new JobPlan(
        true,
        rules,
        Quantity.parse("budget", config.budget(), "/day"),
        Set.copyOf(config.shadow()),
        new ResolverSetup(config),
        access,
        AlertStage.Pace.SETTLED,
        Quantity.duration("privacy.retention", config.privacy().retention()));
  }

  /** Parallel tasks end in any order; files that are the same each time are worth a sort. */
  private static void sort(Path out) throws IOException {
    SortedLines.sort(out.resolve(FileOutputs.ALERTS));
    SortedLines.sort(out.resolve(FileOutputs.FINDINGS));
    SortedLines.sort(out.resolve(FileOutputs.ACCESS_SIGNALS));
    SortedLines.sort(out.resolve(FileOutputs.DEAD_LETTERS));
  }
}
