package dev.lapwing.core.rule;

import dev.lapwing.core.detector.DetectorFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a rule that switches on a detector written in Java. */
final class DetectorReader {

  /**
   * Names that are promised: rules may speak of them before, and after, a build has the detector. A
   * rule for one that is missing is off, and a warning says so.
   */
  private static final Set<String> PROMISED =
      Set.of(
          "impossible_travel",
          "new_location",
          "new_device",
          "unusual_hour",
          "brute_force",
          "password_spray",
          "mfa_push_burst",
          "session_hijack",
          "dormant_account",
          "rare_process",
          "odd_command_line",
          "host_fan_out",
          "beaconing",
          "new_app",
          "privilege_change",
          "defence_disabled");

  private static final Pattern QUOTED = Pattern.compile("'([^']+)'|^([A-Za-z0-9_.-]+):");

  private final Problems problems;
  private final List<DetectorFactory> factories;

  DetectorReader(Problems problems, List<DetectorFactory> factories) {
    this.problems = problems;
    this.factories = factories;
  }

  /** Whether this build has a detector of that kind. */
  boolean has(String kind) {
    return factory(kind) != null;
  }

  /**
   * @return null if it is wrong
   */
  DetectorRule read(RuleHead head, Keys rule) {
    String kind = rule.require("detector", this::kind);
    Settings settings =
        rule.has("settings")
            ? rule.read("settings", null, DetectorReader::settings)
            : Settings.none();
    double share = rule.read("share", 1.0, BaselineReader::share);
    if (head == null || kind == null || settings == null) {
      return null;
    }
    if (has(kind)) {
      try {
        factory(kind).create(head, settings);
        settings.rejectUnknown();
      } catch (IllegalArgumentException e) {
        problems.error(rule.file(), line(rule, e.getMessage()), "settings: " + e.getMessage());
      }
      return new DetectorRule(head, kind, settings, share);
    }
    int line = rule.map().lineOf("detector");
    problems.warn(
        rule.file(), line, "detector: '" + kind + "' is not in this build, so the rule is off");
    return new DetectorRule(head, kind, settings, share);
  }

  private String kind(YamlValue value) {
    String kind = value.text("detector");
    if (!has(kind) && !PROMISED.contains(kind)) {
      Set<String> known = new TreeSet<>(PROMISED);
      factories.forEach(factory -> known.add(factory.kind()));
      throw value.wrong(Nearest.unknown("detector", kind, known));
    }
    return kind;
  }

  private DetectorFactory factory(String kind) {
    return factories.stream().filter(f -> f.kind().equals(kind)).findFirst().orElse(null);
  }

  @SuppressWarnings("unchecked")
  private static Settings settings(YamlValue value) {
    value.entries("settings");
    return Settings.of((Map<String, Object>) value.plain());
  }

  /** The line of the setting that a message speaks of. */
  private static int line(Keys rule, String message) {
    YamlValue settings = rule.get("settings");
    if (settings == null) {
      return rule.line();
    }
    Matcher m = QUOTED.matcher(message);
    if (!m.find()) {
      return settings.line();
    }
    return lineOf(settings, m.group(1) == null ? m.group(2) : m.group(1));
  }

  private static int lineOf(YamlValue settings, String key) {
    for (Map.Entry<String, YamlValue> entry : settings.entries("settings").entrySet()) {
      boolean nested = entry.getValue().isMap() && entry.getValue().entries("").containsKey(key);
      if (nested) {
        return entry.getValue().lineOf(key);
      }
    }
    return settings.lineOf(key);
  }
}
