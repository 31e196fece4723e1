package dev.lapwing.pipeline.cli;

import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.config.LapwingConfig;
import dev.lapwing.pipeline.job.LiveJob;
import dev.lapwing.pipeline.redeploy.Fate;
import dev.lapwing.pipeline.redeploy.FlinkRest;
import dev.lapwing.pipeline.redeploy.PlanText;
import dev.lapwing.pipeline.redeploy.Redeploy;
import dev.lapwing.pipeline.redeploy.RedeployPlan;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lapwing redeploy}: from a running job to a savepoint that its successor begins from. */
@Command(
    name = "redeploy",
    description = {
      "Stop a running job for another version of it: savepoint, plan, stop, trim.",
      "Prints the savepoint to begin from. What would lose state is refused; the job then runs on."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class RedeployCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "F",
      required = true,
      description = "The configuration of the version that is to begin.")
  private Path config;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Rules upon those that the configuration names.")
  private List<String> rules = List.of();

  @ArgGroup(multiplicity = "1")
  private Running running;

  @Option(
      names = "--job",
      paramLabel = "ID",
      description = "Which job there; not needed if only one runs.")
  private String job;

  @Option(
      names = "--savepoints",
      paramLabel = "DIR",
      description = "Where to put the savepoint; where the cluster puts them unless given.")
  private String folder;

  @Option(
      names = "--accept-loss",
      paramLabel = "NAME",
      description = "A rule or source whose state may be lost; as often as needed.")
  private List<String> accepted = List.of();

  /** What is to be replaced. */
  private static final class Running {
    @Option(
        names = "--rest",
        paramLabel = "URL",
        description = "Address of the Flink that runs the job, such as http://localhost:8081.")
    private String rest;

    @Option(
        names = "--from",
        paramLabel = "SAVEPOINT",
        description = "A savepoint of a job that was stopped already.")
    private String from;
  }

  @Override
  public Integer call() throws Exception {
    LapwingConfig settings = RulesPlanCommand.liveConfig(config);
    RulesPlanCommand.openFileSystems(settings);
    RuleSet set = RulesPlanCommand.load(settings, rules);
    Redeploy redeploy = new Redeploy(LiveJob.graph(settings, set), set);
    String fitted = running.from == null ? replace(redeploy) : fit(redeploy, running.from);
    PrintWriter out = spec.commandLine().getOut();
    out.println(fitted);
    out.flush();
    return 0;
  }

  private String fit(Redeploy redeploy, String savepoint) throws Exception {
    agreed(redeploy, savepoint);
    return redeploy.fit(savepoint, accepted, this::leftOut);
  }

  /** Shows the plan of a savepoint; refuses what nobody agreed to. */
  private RedeployPlan agreed(Redeploy redeploy, String savepoint) {
    RedeployPlan plan = redeploy.plan(savepoint);
    PlanText.write(plan, accepted, spec.commandLine().getErr());
    Redeploy.require(plan, accepted);
    return plan;
  }

  private String replace(Redeploy redeploy) throws Exception {
    FlinkRest flink = new FlinkRest(running.rest);
    String id = job == null ? flink.onlyJob() : job;
    RedeployPlan plan = agreed(redeploy, flink.save(id, folder));
    String savepoint = flink.stop(id, folder);
    PrintWriter err = spec.commandLine().getErr();
    err.println("stopped; its last savepoint is " + savepoint);
    // Nobody is helped by a job that stands still for what began within the last seconds.
    List<String> all = new ArrayList<>(accepted);
    for (Fate late : redeploy.plan(savepoint).lost(accepted)) {
      if (plan.fates().stream().anyMatch(late::same)) {
        err.println("warning: begun since the plan, and lost: " + late.name());
        all.add(late.name());
      }
    }
    return redeploy.fit(savepoint, all, this::leftOut);
  }

  private void leftOut(String operator) {
    spec.commandLine().getErr().println("left out: " + operator);
  }
}
