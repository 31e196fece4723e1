package dev.lapwing.core.rule;

import dev.lapwing.core.finding.NameIds;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.finding.Technique;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what all kinds of rules have. */
final class HeadReader {

  private static final Set<String> STATUSES =
      Set.of("stable", "test", "experimental", "deprecated", "unsupported");

  private static final Set<String> LEVELS =
      Arrays.stream(Severity.values()).map(Severity::text).collect(Collectors.toSet());

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.:-]*");

  private static final Pattern TECHNIQUE = Pattern.compile("attack\\.t[0-9]{4}(\\.[0-9]{3})?");

  private HeadReader() {}

  /**
   * @param plain whether it is a plain Sigma rule, which may lack a name and an id: they are then
   *     made of its title
   * @return null if it is wrong
   */
  static RuleHead read(Keys rule, boolean plain, Severity level) {
    String title = rule.requireText("title");
    String name = plain && !rule.has("name") ? slug(title) : rule.require("name", HeadReader::name);
    String id = plain && !rule.has("id") ? idOf(name) : rule.require("id", HeadReader::id);
    String status = rule.read("status", "experimental", HeadReader::status);
    Severity found = rule.read("level", level, HeadReader::level);
    List<Technique> techniques = rule.read("tags", List.of(), HeadReader::techniques);
    rule.read("date", null, HeadReader::date);
    rule.read("modified", null, HeadReader::date);
    Tags.check(rule);
    List<String> innocent =
        rule.read("falsepositives", List.of(), value -> value.texts("falsepositives"));
    if (title == null || name == null || id == null) {
      return null;
    }
    return new RuleHead(
        name,
        id,
        title,
        status,
        found,
        techniques,
        innocent,
        rule.has("response") ? rule.requireText("response") : null,
        rule.file(),
        rule.line());
  }

  private static String slug(String title) {
    return title == null ? null : title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }

  private static String idOf(String name) {
    return name == null ? null : NameIds.of("rule", name);
  }

  private static String name(YamlValue value) {
    String name = value.text("name");
    if (!NAME.matcher(name).matches()) {
      throw value.wrong("name: expected letters, digits and _ . : -, found '" + name + "'");
    }
    return name;
  }

  private static String id(YamlValue value) {
    String id = value.text("id");
    if (!UUID.matcher(id).matches()) {
      throw value.wrong("id: expected a UUID, as uuidgen writes it, found '" + id + "'");
    }
    return id.toLowerCase(Locale.ROOT);
  }

  /** Sigma before 2.0 wrote slashes. */
  private static LocalDate date(YamlValue value) {
    String text = value.text("date");
    try {
      return LocalDate.parse(text.replace('/', '-'));
    } catch (DateTimeParseException e) {
      throw new RuleException(
          value.file(), value.line(), "expected a day such as 2026-11-25, found '" + text + "'");
    }
  }

  private static String status(YamlValue value) {
    String status = value.text("status");
    if (!STATUSES.contains(status)) {
      throw value.wrong(Nearest.unknown("status", status, STATUSES));
    }
    return status;
  }

  private static Severity level(YamlValue value) {
    String level = value.text("level");
    if (!LEVELS.contains(level)) {
      throw value.wrong(Nearest.unknown("level", level, LEVELS));
    }
    return Severity.valueOf(level.toUpperCase(Locale.ROOT));
  }

  /** A technique serves the tactic that stands before it. */
  private static List<Technique> techniques(YamlValue value) {
    List<Technique> techniques = new ArrayList<>();
    String tactic = null;
    for (String tag : value.texts("tags")) {
      String lower = tag.toLowerCase(Locale.ROOT);
      if (TECHNIQUE.matcher(lower).matches()) {
        String technique = Attack.current(lower.substring(7).toUpperCase(Locale.ROOT));
        techniques.add(new Technique(technique, Attack.current(tactic, technique)));
      } else if (lower.matches("attack\\.[a-z_-]+")) {
        tactic = lower.substring(7).replace('_', '-');
      }
    }
    return techniques;
  }
}
