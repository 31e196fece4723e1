package dev.lapwing.pipeline.config;

import dev.lapwing.connectors.parse.LogSources;
import dev.lapwing.core.rule.LogFormat;
import dev.lapwing.core.rule.Quantity;
import dev.lapwing.core.rule.Reach;
import dev.lapwing.core.rule.RuleException;
import dev.lapwing.core.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;

/** The rules that a configuration names, and what its logs let them find. */
public final class ConfiguredRules {

  private ConfiguredRules() {}

  /**
   * Reads the rules.
   *
   * @param more sources upon those that the configuration names
   * @throws RuleException if a rule is wrong, or looks back farther than state is kept
   */
  public static RuleSet load(LapwingConfig settings, List<String> more) {
    List<String> sources = new ArrayList<>(settings.rules());
    sources.addAll(more);
    return RuleSet.load(
        sources, Quantity.duration("privacy.retention", settings.privacy().retention()));
  }

  /** Which rules can find something: with the configured sources, or, if none are, every format. */
  public static Reach reach(LapwingConfig settings) {
    if (settings.sources().isEmpty()) {
      return new Reach(
          LogSources.all().stream()
              .map(source -> new LogFormat(source.format(), source.format()))
              .toList());
    }
    return new Reach(
        settings.sources().stream()
            .map(s -> new LogFormat(s.name(), s.format() == null ? s.name() : s.format()))
            .toList());
  }
}
