package dev.lapwing.core.rule;

import dev.lapwing.core.rule.match.Condition;
import dev.lapwing.core.rule.match.FieldRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Compiles a selection: a map is AND, a list is OR, a text alone is a keyword. What is wrong is
 * noted, each field's for itself.
 */
final class Selections {

  private static final String EMPTY = "a selection is empty; give it a field and a value";

  private final Taxonomy taxonomy;
  private final Placeholders placeholders;
  private final Problems problems;

  Selections(Taxonomy taxonomy, Placeholders placeholders, Problems problems) {
    this.taxonomy = taxonomy;
    this.placeholders = placeholders;
    this.problems = problems;
  }

  /**
   * @param name for messages
   * @return anything where it is wrong
   */
  Condition compile(String name, YamlValue selection) {
    return problems.read(name, selection, Condition.TRUE, this::compiled);
  }

  private Condition compiled(YamlValue selection) {
    if (selection.isMap()) {
      return all(selection);
    }
    List<Condition> parts = new ArrayList<>();
    for (YamlValue item : selection.isNull() ? List.<YamlValue>of() : selection.items()) {
      parts.add(item.isMap() ? all(item) : keyword(List.of(), item));
    }
    if (parts.isEmpty()) {
      throw selection.wrong(EMPTY);
    }
    return Condition.or(parts);
  }

  private Condition all(YamlValue map) {
    List<Condition> parts = new ArrayList<>();
    for (Map.Entry<String, YamlValue> entry : map.entries("a selection").entrySet()) {
      String key = entry.getKey();
      int line = map.lineOf(key);
      Condition part =
          problems.attempt(
              key, map.file(), line, Condition.TRUE, () -> field(key, entry.getValue()));
      Contradictions.of(parts, part)
          .ifPresent(said -> problems.error(map.file(), line, key + ": " + said));
      parts.add(part);
    }
    if (parts.isEmpty()) {
      throw map.wrong(EMPTY);
    }
    return Condition.and(parts);
  }

  private Condition field(String key, YamlValue value) {
    List<String> parts = Arrays.asList(key.split("\\|", -1));
    String name = parts.get(0);
    List<String> names = parts.subList(1, parts.size());
    if (value.isList() && value.items().isEmpty()) {
      throw new IllegalArgumentException(
          "the list is empty, so nothing can match; give it a value, or leave the field out");
    }
    if (name.isEmpty()) {
      return keyword(names, value);
    }
    Modifiers modifiers = Modifiers.of(names, placeholders);
    FieldRef field = FieldNames.of(name, taxonomy);
    Condition found =
        modifiers.fieldref()
            ? alike(field, value, modifiers)
            : new Condition.Has(field, modifiers.compile(value.items()));
    return modifiers.negated() ? new Condition.Not(found) : found;
  }

  private Condition alike(FieldRef field, YamlValue others, Modifiers modifiers) {
    List<Condition> parts = new ArrayList<>();
    for (YamlValue other : others.items()) {
      if (other.isNumber()) {
        throw other.wrong(
            "'fieldref' takes a field; expected its name, found " + other.text("fieldref"));
      }
      FieldRef second = FieldNames.of(other.text("fieldref"), taxonomy);
      parts.add(new Condition.Alike(field, second, modifiers.likeness()));
    }
    return Condition.or(parts);
  }

  private Condition keyword(List<String> names, YamlValue value) {
    Modifiers modifiers = Modifiers.of(names, placeholders).anywhere();
    if (modifiers.fieldref()) {
      throw new IllegalArgumentException(
          "'fieldref' needs a field before it; write, for instance, 'User|fieldref: TargetUser'");
    }
    Condition found = new Condition.Has(RecordTexts.KEYWORDS, modifiers.compile(value.items()));
    return modifiers.negated() ? new Condition.Not(found) : found;
  }
}
