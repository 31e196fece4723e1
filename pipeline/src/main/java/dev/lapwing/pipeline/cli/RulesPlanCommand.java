package dev.lapwing.pipeline.cli;

import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.config.ConfigException;
import dev.lapwing.pipeline.config.ConfigFile;
import dev.lapwing.pipeline.config.ConfiguredRules;
import dev.lapwing.pipeline.config.LapwingConfig;
import dev.lapwing.pipeline.job.LiveJob;
import dev.lapwing.pipeline.redeploy.PlanJson;
import dev.lapwing.pipeline.redeploy.PlanText;
import dev.lapwing.pipeline.redeploy.Redeploy;
import dev.lapwing.pipeline.redeploy.RedeployPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.plugin.PluginUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lapwing rules plan}: what a redeploy keeps, empties or drops, before it is done. */
@Command(
    name = "plan",
    description = {
      "Say what a redeploy from a savepoint keeps, empties or drops;",
      "exit 2 if it would lose what nobody agreed to lose."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RulesPlanCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "SAVEPOINT",
      required = true,
      description = "The savepoint or checkpoint; its metadata is read, not what entities have.")
  private String from;

  @Option(
      names = "--config",
      paramLabel = "F",
      required = true,
      description = "The configuration of the job that is to begin from it.")
  private Path config;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Rules upon those that the configuration names.")
  private List<String> rules = List.of();

  @Option(
      names = "--accept-loss",
      paramLabel = "NAME",
      description = "A rule or source whose state may be lost; as often as needed.")
  private List<String> accepted = List.of();

  @Option(names = "--json", description = "Write the plan as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    LapwingConfig settings = liveConfig(config);
    openFileSystems(settings);
    RuleSet set = load(settings, rules);
    RedeployPlan plan = new Redeploy(LiveJob.graph(settings, set), set).plan(from);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      PlanJson.write(plan, accepted, out);
    } else {
      PlanText.write(plan, accepted, out);
    }
    boolean possible = plan.problems().isEmpty() && plan.lost(accepted).isEmpty();
    return possible ? ExitCode.OK : ExitCode.USAGE;
  }

  /**
   * Opens the file systems that a savepoint may be on: those of the plug-ins in {@code
   * FLINK_PLUGINS_DIR}, with the settings of {@code FLINK_CONF_DIR} and the configuration's own.
   */
  static void openFileSystems(LapwingConfig settings) {
    Configuration flink = GlobalConfiguration.loadConfiguration();
    settings.flink().forEach(flink::setString);
    FileSystem.initialize(flink, PluginUtils.createPluginManagerFromRootFolder(flink));
  }

  /** The rules that a configuration names, and more upon them. */
  static RuleSet load(LapwingConfig settings, List<String> more) {
    return ConfiguredRules.load(settings, more);
  }

  /** Reads a configuration that a live job can be made of. */
  static LapwingConfig liveConfig(Path file) throws IOException {
    LapwingConfig settings = ConfigFile.read(file);
    if (settings.kafka() == null) {
      throw new ConfigException(file + ": kafka: missing; a live job needs its brokers");
    }
    if (settings.sources().isEmpty()) {
      throw new ConfigException(file + ": sources: missing; a live job needs at least one");
    }
    return settings;
  }
}
