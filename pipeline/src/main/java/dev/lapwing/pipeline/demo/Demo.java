package dev.lapwing.pipeline.demo;

import dev.lapwing.core.access.AccessSettings;
import dev.lapwing.core.alert.AlertStage;
import dev.lapwing.core.rule.Quantity;
import dev.lapwing.core.rule.RawFields;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.audit.Audit;
import dev.lapwing.pipeline.audit.Coverage;
import dev.lapwing.pipeline.config.LapwingConfig;
import dev.lapwing.pipeline.job.Environments;
import dev.lapwing.pipeline.job.JobPlan;
import dev.lapwing.pipeline.job.OrderedInputs;
import dev.lapwing.pipeline.job.ResolverSetup;
import dev.lapwing.pipeline.job.RunningJob;
import dev.lapwing.pipeline.job.Topology;
import dev.lapwing.pipeline.simulate.IdentitiesWriter;
import dev.lapwing.pipeline.simulate.Networks;
import dev.lapwing.pipeline.simulate.Simulation;
import dev.lapwing.pipeline.simulate.SimulationSettings;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs the whole job on a simulated company, in this process, as fast as the show wants. */
public final class Demo {

  private static final int PARALLELISM = 2;

  private final SimulationSettings settings;
  private final Duration show;

  /**
   * @param show how long the attacks are spread over
   */
  public Demo(SimulationSettings settings, Duration show) {
    this.settings = settings;
    this.show = show;
  }

  /**
   * Runs it.
   *
   * @param work folder for the company's identities
   * @param watch called with the running job
   * @return what became of every line
   * @throws Exception if the job fails
   */
  public Coverage run(Path work, Audit.Progress watch) throws Exception {
    Simulation company = Simulation.simulate(settings);
    LapwingConfig config = config(company, work);
    var flink = Environments.local(PARALLELISM);
    flink.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
    DemoInputs inputs = new DemoInputs(settings, show);
    JobPlan plan =
        new JobPlan(
            false,
            RuleSet.builtin(),
            Quantity.parse("budget", config.budget(), "/day"),
            Set.of(),
            new ResolverSetup(config),
            AccessSettings.reportOnly(),
            AlertStage.Pace.LIVE,
            Duration.ofDays(180));
    Topology.build(
        plan,
        OrderedInputs.of(env, inputs::source, config.tenant(), RawFields.of(plan.rules())),
        new ConsoleOutputs());
    RunningJob job = new RunningJob(env.executeAsync("lapwing demo"));
    watch.running(job);
    return new Coverage(job.counts());
  }

  private static LapwingConfig config(Simulation company, Path work) throws IOException {
    Path identities = work.resolve("identities.ndjson");
    try (Writer out = Files.newBufferedWriter(identities)) {
      IdentitiesWriter.write(company, out);
    }
    Networks networks = company.networks();
    LapwingConfig.Entities entities =
        new LapwingConfig.Entities(
            new LapwingConfig.Identities(null, identities.toString()),
            new LapwingConfig.Networks(networks.offices(), networks.vpn(), networks.shared(), null),
            null,
            null);
    return new LapwingConfig(
        dev.lapwing.pipeline.simulate.company.Company.TENANT,
        null,
        null,
        null,
        entities,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
