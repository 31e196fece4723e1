package dev.lapwing.core.rule;

import dev.lapwing.core.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one document of a file of rules. */
final class RuleReader {

  /** Each makes a kind of rule; {@code detection} alone is the plain one. */
  private static final List<String> KINDS =
      List.of("correlation", "baseline", "detector", "exception", "filter");

  private static final Set<String> KEYS =
      Set.of(
          "title",
          "id",
          "name",
          "related",
          "taxonomy",
          "status",
          "description",
          "license",
          "author",
          "references",
          "date",
          "modified",
          "logsource",
          "detection",
          "fields",
          "falsepositives",
          "response",
          "level",
          "tags",
          "scope",
          "correlation",
          "generate",
          "tests",
          "baseline",
          "detector",
          "settings",
          "share",
          "exception",
          "filter",
          "enabled");

  private static final Set<String> SWITCH_KEYS = Set.of("name", "id", "enabled", "description");

  private final Problems problems;
  private final DetectorReader detectors;
  private final Placeholders placeholders;

  RuleReader(Problems problems, DetectorReader detectors, Placeholders placeholders) {
    this.problems = problems;
    this.detectors = detectors;
    this.placeholders = placeholders;
  }

  /** Reads it; what is wrong is noted. */
  Entry read(int source, YamlValue document) {
    int before = problems.errors();
    Keys keys = new Keys(document, "", problems);
    List<Entry.Reference> references = new ArrayList<>();
    Rule rule = null;
    boolean enabled = keys.flag("enabled", true);
    if (problems.errors() == before && !isSwitch(keys, enabled)) {
      rule = rule(keys.has("action") ? keys : keys.warnOfOthersThan(KEYS), references);
      boolean retired = rule != null && isRetired(rule.head());
      enabled = problems.errors() > before || (enabled && !retired && !missing(rule));
    }
    return new Entry(
        source,
        rule != null ? rule.name() : keys.text("name", null),
        rule != null ? rule.head().id() : keys.text("id", null),
        document.file(),
        document.line(),
        problems.errors() > before ? null : rule,
        enabled,
        SequenceReader.generates(keys, problems),
        keys.has("correlation") ? keys.get("correlation").lineOf("timespan") : document.line(),
        references);
  }

  private static boolean isSwitch(Keys keys, boolean enabled) {
    return !enabled && (keys.has("name") || keys.has("id")) && keys.noneBut(SWITCH_KEYS);
  }

  private static boolean isRetired(RuleHead head) {
    return head.status().equals("deprecated") || head.status().equals("unsupported");
  }

  /** Whether it is a detector's rule, and this build lacks the detector. */
  private boolean missing(Rule rule) {
    return rule instanceof DetectorRule detector && !detectors.has(detector.detector());
  }

  private Rule rule(Keys keys, List<Entry.Reference> references) {
    List<String> kinds = KINDS.stream().filter(keys::has).toList();
    if (kinds.size() > 1) {
      problems.error(
          keys.file(),
          keys.line(),
          "rule: a rule is of one kind, this has "
              + String.join(" and ", kinds)
              + "; write a document for each, with '---' between");
      return null;
    }
    if (kinds.isEmpty()) {
      return plain(keys);
    }
    if (kinds.get(0).equals("filter")) {
      return new FilterReader(problems, references, placeholders).read(keys);
    }
    boolean exception = kinds.get(0).equals("exception");
    Severity level = exception ? Severity.INFORMATIONAL : Severity.MEDIUM;
    RuleHead head = HeadReader.read(keys, false, level);
    return switch (kinds.get(0)) {
      case "correlation" -> new SequenceReader(problems, references).read(head, keys);
      case "baseline" -> new BaselineReader(problems).read(head, keys);
      case "detector" -> detectors.read(head, keys);
      default -> new ExceptionReader(problems, references).read(head, keys);
    };
  }

  private Rule plain(Keys keys) {
    if (keys.has("action")) {
      problems.error(
          keys.file(),
          keys.map().lineOf("action"),
          "action: of Sigma before 2.0; write each rule whole");
      return null;
    }
    if (!keys.has("detection")) {
      problems.error(
          keys.file(),
          keys.line(),
          "rule: of no kind; expected one of detection, correlation, baseline, detector, exception,"
              + " filter or placeholders");
      return null;
    }
    RuleHead head = HeadReader.read(keys, true, Severity.MEDIUM);
    return new EventRuleReader(problems, placeholders).read(head, keys);
  }
}
