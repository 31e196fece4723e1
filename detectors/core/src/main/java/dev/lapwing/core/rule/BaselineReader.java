package dev.lapwing.core.rule;

import dev.lapwing.core.event.EntityType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a baseline. */
final class BaselineReader {

  private static final Set<String> KEYS =
      Set.of(
          "entity", "measure", "window", "season", "peers", "share", "budget", "floor", "slow",
          "memory");

  private static final Set<String> ENTITIES =
      Arrays.stream(EntityType.values()).map(EntityType::text).collect(Collectors.toSet());

  private static final Set<String> MEASURES =
      Arrays.stream(Measure.Kind.values()).map(Measure.Kind::text).collect(Collectors.toSet());

  private static final Pattern MEASURE =
      Pattern.compile("([a-z_]+)\\s*(?:\\(\\s*([^()]*?)\\s*\\))?");

  private static final Duration WINDOW = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MEMORY = Duration.ofDays(180);

  private final Problems problems;

  BaselineReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * @return null if it is wrong
   */
  BaselineRule read(RuleHead head, Keys rule) {
    EventRuleReader shared = new EventRuleReader(problems);
    Taxonomy taxonomy = shared.taxonomy(rule);
    LogSourceSpec logsource = shared.logsource(rule, taxonomy);
    EventMatcher matcher =
        rule.read(
            "detection",
            EventMatcher.all(),
            v -> EventMatcher.detection(v, taxonomy, new Placeholders(), problems));
    Keys keys = new Keys(rule.get("baseline"), "baseline", problems).only(KEYS);
    EntityType entity = keys.require("entity", BaselineReader::entity);
    Measure measure = keys.require("measure", value -> measure(value, taxonomy));
    boolean slow = keys.read("slow", false, value -> slow(value, measure));
    Duration length = slow ? DAY : WINDOW;
    Duration window = keys.read("window", length, value -> window(value, slow));
    boolean season = keys.read("season", false, BaselineReader::season);
    double share = keys.read("share", 1.0, BaselineReader::share);
    OptionalDouble budget = keys.read("budget", OptionalDouble.empty(), BaselineReader::budget);
    OptionalDouble floor =
        keys.read("floor", OptionalDouble.empty(), value -> floor(value, measure));
    Duration memory = keys.read("memory", MEMORY, value -> duration("memory", value));
    boolean peers = keys.flag("peers", false);
    warnOfUnused(keys, measure);
    if (head == null || logsource == null || matcher == null || entity == null || measure == null) {
      return null;
    }
    return new BaselineRule(
        head, logsource, taxonomy, matcher, entity, measure, window, season, peers, share, budget,
        floor, slow, memory);
  }

  /** What the measure does not look at. */
  private static void warnOfUnused(Keys keys, Measure measure) {
    if (measure == null) {
      return;
    }
    List<String> unused =
        measure.kind().addsUp()
            ? List.of("memory")
            : measure.kind() == Measure.Kind.NEW
                ? List.of("window", "season", "floor")
                : List.of("window", "season", "floor", "memory");
    for (String key : unused) {
      if (keys.has(key)) {
        keys.warn(key, "without effect on the measure " + measure.text() + "; delete it");
      }
    }
  }

  private static EntityType entity(YamlValue value) {
    String entity = value.text("entity");
    if (!ENTITIES.contains(entity)) {
      throw value.wrong(Nearest.unknown("entity", entity, ENTITIES));
    }
    return EntityType.of(entity);
  }

  private static Measure measure(YamlValue value, Taxonomy taxonomy) {
    String text = value.text("measure");
    Matcher m = MEASURE.matcher(text.strip());
    if (!m.matches() || !MEASURES.contains(m.group(1))) {
      throw value.wrong(Nearest.unknown("measure", m.matches() ? m.group(1) : text, MEASURES));
    }
    Measure.Kind kind = Measure.Kind.valueOf(m.group(1).toUpperCase(java.util.Locale.ROOT));
    String field = m.group(2) == null || m.group(2).isEmpty() ? null : m.group(2);
    if (kind.needsField() != (field != null)) {
      String right = kind.needsField() ? kind.text() + "(field)" : kind.text();
      throw value.wrong("measure: expected " + right + ", found '" + text + "'");
    }
    if (field != null) {
      FieldNames.of(field, taxonomy);
    }
    return new Measure(kind, field);
  }

  private static boolean slow(YamlValue value, Measure measure) {
    boolean slow = value.flag("slow");
    boolean adds = measure == null || measure.kind().addsUp();
    if (slow && !adds) {
      throw value.wrong(
          "slow: expected a measure of count, sum or distinct, found " + measure.text());
    }
    return slow;
  }

  private static Duration window(YamlValue value, boolean slow) {
    Duration window = duration("window", value);
    if (slow && !window.equals(DAY)) {
      throw value.wrong("window: what is slow is measured by the day; leave it out");
    }
    return window;
  }

  private static Duration duration(String what, YamlValue value) {
    Duration duration = Quantity.duration(what, value.text(what));
    if (duration.isZero()) {
      throw value.wrong(what + ": expected more than no time");
    }
    return duration;
  }

  private static boolean season(YamlValue value) {
    return switch (value.text("season")) {
      case "hour-of-week" -> true;
      case "none" -> false;
      default ->
          throw value.wrong(
              Nearest.unknown("season", value.text(""), Set.of("hour-of-week", "none")));
    };
  }

  static double share(YamlValue value) {
    double share = Quantity.parse("share", value.text("share"), "");
    if (share <= 0) {
      throw value.wrong("share: expected more than 0, found '" + value.text("share") + "'");
    }
    return share;
  }

  private static OptionalDouble budget(YamlValue value) {
    return OptionalDouble.of(Quantity.parse("budget", value.text("budget"), "/day"));
  }

  private static OptionalDouble floor(YamlValue value, Measure measure) {
    boolean bytes =
        measure != null
            && measure.kind() == Measure.Kind.SUM
            && (measure.field().contains("bytes") || measure.field().contains("size"));
    return OptionalDouble.of(Quantity.parse("floor", value.text("floor"), bytes ? "B" : ""));
  }
}
