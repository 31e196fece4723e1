package dev.lapwing.core.rule;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** The keys and values of a rule or of a section of it. What is wrong is noted, not thrown. */
final class Keys {

  private final YamlValue map;
  private final String what;
  private final Map<String, YamlValue> entries;
  private final Problems problems;

  /**
   * @param what names the section in messages; empty for a rule itself
   */
  Keys(YamlValue map, String what, Problems problems) {
    this.map = map;
    this.what = what.isEmpty() ? "" : what + ": ";
    this.entries =
        problems.read(
            what.isEmpty() ? "rule" : what,
            map,
            Map.of(),
            m -> m.entries(what.isEmpty() ? "rule" : what));
    this.problems = problems;
  }

  /** Notes an error for each key that is not among these. */
  Keys only(Collection<String> known) {
    for (String key : entries.keySet()) {
      if (!known.contains(key)) {
        problems.error(file(), map.lineOf(key), what + Nearest.unknown("key", key, known));
      }
    }
    return this;
  }

  /** Notes a warning for each key that is not among these. */
  Keys warnOfOthersThan(Collection<String> known) {
    for (String key : entries.keySet()) {
      if (!known.contains(key)) {
        problems.warn(file(), map.lineOf(key), what + Nearest.unknown("key", key, known));
      }
    }
    return this;
  }

  /** Reads something of this section; what is wrong is noted. */
  <T> T attempt(String field, YamlValue value, T otherwise, Function<YamlValue, T> read) {
    return problems.read(field, value, otherwise, read);
  }

  void warn(YamlValue where, String message) {
    problems.warn(where.file(), where.line(), message);
  }

  /** Notes a warning about a key that is there. */
  void warn(String key, String message) {
    problems.warn(file(), map.lineOf(key), key + ": " + message);
  }

  /** Whether there are only keys of these. */
  boolean noneBut(Collection<String> known) {
    return known.containsAll(entries.keySet());
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** The value; null where the key is missing. */
  YamlValue get(String key) {
    return entries.get(key);
  }

  /** Reads a value that may be missing. */
  <T> T read(String key, T otherwise, Function<YamlValue, T> read) {
    YamlValue value = entries.get(key);
    return value == null ? otherwise : problems.read(key, value, otherwise, read);
  }

  /** Reads a value that must be there; null where it is not, or is wrong. */
  <T> T require(String key, Function<YamlValue, T> read) {
    if (!has(key)) {
      problems.error(file(), line(), what + Examples.missing(key));
      return null;
    }
    return read(key, null, read);
  }

  String text(String key, String otherwise) {
    return read(key, otherwise, value -> value.text(key));
  }

  String requireText(String key) {
    return require(
        key,
        value -> {
          if (value.isNull() || value.text(key).isBlank()) {
            throw value.wrong(what + Examples.empty(key));
          }
          return value.text(key);
        });
  }

  boolean flag(String key, boolean otherwise) {
    return read(key, otherwise, value -> value.flag(key));
  }

  YamlValue map() {
    return map;
  }

  String file() {
    return map.file();
  }

  int line() {
    return map.line();
  }
}
