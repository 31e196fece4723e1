package dev.lapwing.core.rule;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.rule.match.Condition;
import dev.lapwing.core.rule.match.FieldRef;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The fields of raw records that rules ask for. Events have places for what detectors need; what
 * some rule about the same log names besides is kept with the event, and nothing else, for it
 * crosses the network.
 *
 * <p>Raw names are taken whatever their case, without places in arrays and without Azure's {@code
 * properties.} before them, since rules write them in all these ways. Not thread-safe; each parser
 * has its own.
 */
public final class RawFields implements Serializable {

  private static final long serialVersionUID = 1L;

  /** No rule asks for any. */
  public static final RawFields NONE = new RawFields(List.of());

  /** Before each value of a field that has several. */
  static final char BEFORE_EACH = '\u001e';

  private static final Pattern ARRAY_PLACE = Pattern.compile("\\.\\d+(?=\\.|$)");
  private static final int MOST_KINDS = 4096;
  private static final int LONGEST = 16_384;

  private final ArrayList<Asked> asked;
  private transient Map<LogKind, OfKind> byKind;

  /** What the rules about one kind of log ask for, and from which length on any text. */
  private record Asked(
      String product, String service, String category, TreeSet<String> names, int from)
      implements Serializable {}

  /** What is asked for of one kind of log; raw names that were seen, and what rules call them. */
  private record OfKind(Map<String, String> byLowerCase, Map<String, String> seen, int from) {

    boolean isEmpty() {
      return byLowerCase.isEmpty() && from == Integer.MAX_VALUE;
    }

    /** Null if nobody asks for it. */
    String nameOf(String raw, String value) {
      String known = seen.get(raw);
      if (known == null) {
        known = find(raw);
        if (seen.size() < MOST_KINDS) {
          seen.put(raw, known);
        }
      }
      return !known.isEmpty() ? known : value.length() >= from ? raw : null;
    }

    private String find(String raw) {
      String plain = ARRAY_PLACE.matcher(raw).replaceAll("");
      String lower = plain.toLowerCase(Locale.ROOT);
      String name = byLowerCase.get(lower);
      if (name == null && lower.startsWith("properties.")) {
        name = byLowerCase.get(lower.substring("properties.".length()));
      }
      return name != null ? name : "";
    }
  }

  private RawFields(Collection<Asked> asked) {
    this.asked = new ArrayList<>(asked);
  }

  /** Those that the rules which are on ask for. */
  public static RawFields of(RuleSet rules) {
    Map<LogSourceSpec, Asked> asked = new LinkedHashMap<>();
    rules.events().forEach(rule -> add(rule.logsource(), rule.matcher(), asked));
    rules.baselines().forEach(rule -> add(rule.logsource(), rule.matcher(), asked));
    rules.correlations().forEach(rule -> add(rule, rules, asked));
    return new RawFields(asked.values());
  }

  /** What a correlation groups by and counts, of the records that its steps are about. */
  private static void add(Correlation rule, RuleSet rules, Map<LogSourceSpec, Asked> asked) {
    for (SequenceRule.Step step : rule.steps()) {
      TreeSet<String> names = new TreeSet<>();
      rule.pathsOf(step.name()).forEach(path -> addRaw(path, names));
      if (rule instanceof WindowRule window) {
        window.fields().forEach(path -> addRaw(path, names));
      }
      add(logsOf(step.name(), rules), names, Integer.MAX_VALUE, asked);
    }
  }

  private static void addRaw(String path, TreeSet<String> names) {
    if (path.startsWith(Fields.RAW)) {
      names.add(path.substring(Fields.RAW.length()));
    }
  }

  /** A detector or another correlation may have found it in any log. */
  private static LogSourceSpec logsOf(String step, RuleSet rules) {
    Rule rule = rules.named(step).orElse(null);
    return rule instanceof EventRule event
        ? event.logsource()
        : rule instanceof BaselineRule baseline ? baseline.logsource() : LogSourceSpec.ANY;
  }

  private static void add(
      LogSourceSpec logs, EventMatcher matcher, Map<LogSourceSpec, Asked> asked) {
    Set<FieldRef> fields = Condition.fields(matcher.condition());
    TreeSet<String> names = new TreeSet<>();
    for (FieldRef field : fields) {
      String raw = FieldNames.rawName(field);
      if (raw != null) {
        names.add(raw);
        names.addAll(SigmaFields.rawNames(raw));
      }
    }
    add(logs, names, Condition.shortestKeyword(matcher.condition()), asked);
  }

  private static void add(
      LogSourceSpec logs, TreeSet<String> names, int keywords, Map<LogSourceSpec, Asked> asked) {
    int from = keywords;
    if (from < Integer.MAX_VALUE || !names.isEmpty()) {
      Asked old = asked.get(logs);
      if (old != null) {
        names.addAll(old.names());
        from = Math.min(from, old.from());
      }
      asked.put(logs, new Asked(logs.product(), logs.service(), logs.category(), names, from));
    }
  }

  /**
   * The event with those fields of its record that rules ask for and that it does not have yet.
   *
   * @param raw tells of each field of the record by its name; asked only where some are wanted
   */
  public Event complete(Event event, Consumer<BiConsumer<String, String>> raw) {
    if (asked.isEmpty()) {
      return event;
    }
    OfKind kind = ofKind(LogKind.of(event));
    if (kind.isEmpty()) {
      return event;
    }
    Map<String, String> more = new LinkedHashMap<>();
    raw.accept(
        (field, value) -> {
          String name = kind.nameOf(field, value);
          if (name != null && !event.fields().containsKey(name)) {
            keep(name, value, event, more);
          }
        });
    if (more.isEmpty()) {
      return event;
    }
    Map<String, String> fields = new LinkedHashMap<>(event.fields());
    fields.putAll(more);
    return event.toBuilder().fields(fields).build();
  }

  private static void keep(String name, String whole, Event event, Map<String, String> more) {
    String value = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
    String old = more.get(name);
    if (old == null) {
      if (!SigmaFields.says(name, value, event)) {
        more.put(name, value);
      }
    } else if (old.length() < LONGEST) {
      boolean several = !old.isEmpty() && old.charAt(0) == BEFORE_EACH;
      more.put(name, (several ? old : BEFORE_EACH + old) + BEFORE_EACH + value);
    }
  }

  private OfKind ofKind(LogKind kind) {
    if (byKind == null || byKind.size() == MOST_KINDS) {
      byKind = new HashMap<>();
    }
    return byKind.computeIfAbsent(kind, this::find);
  }

  private OfKind find(LogKind kind) {
    Map<String, String> names = new HashMap<>();
    int from = Integer.MAX_VALUE;
    for (Asked each : asked) {
      if (new LogSourceSpec(each.product(), each.service(), each.category()).matches(kind)) {
        each.names().forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        from = Math.min(from, each.from());
      }
    }
    return new OfKind(names, new HashMap<>(), from);
  }
}
