package dev.lapwing.pipeline.cli;

import dev.lapwing.core.rule.Reach;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.config.ConfigFile;
import dev.lapwing.pipeline.config.ConfiguredRules;
import dev.lapwing.pipeline.config.LapwingConfig;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which rules are looked at, and with which sources they are to run. */
final class RuleOptions {

  @Option(names = "--rules", paramLabel = "DIR", description = "Rules upon the shipped ones.")
  private List<String> rules = List.of();

  @Option(
      names = "--config",
      paramLabel = "F",
      description = {
        "Configuration: its rules, sources, shadow and retention.",
        "Without it, every log format counts as a source."
      })
  private Path config;

  LapwingConfig settings() {
    return config == null ? LapwingConfig.defaults() : ConfigFile.read(config);
  }

  RuleSet load(LapwingConfig settings) {
    return ConfiguredRules.load(settings, rules);
  }

  static Reach reach(LapwingConfig settings) {
    return ConfiguredRules.reach(settings);
  }
}
