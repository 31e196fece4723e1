package dev.lapwing.core.rule;

import dev.lapwing.core.rule.match.Condition;
import dev.lapwing.core.rule.match.FieldRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Compiles a selection: a map is AND, a list is OR, a text alone is a keyword. */
final class Selections {

  private final Taxonomy taxonomy;
  private final Placeholders placeholders;

  Selections(Taxonomy taxonomy, Placeholders placeholders) {
    this.taxonomy = taxonomy;
    this.placeholders = placeholders;
  }

  /**
   * @throws RuleException if it is wrong
   */
  Condition compile(YamlValue selection) {
    if (selection.isMap()) {
      return all(selection);
    }
    List<Condition> parts = new ArrayList<>();
    for (YamlValue item : selection.items()) {
      parts.add(item.isMap() ? all(item) : keyword(List.of(), item));
    }
    if (parts.isEmpty()) {
      throw selection.wrong("a selection is empty");
    }
    return Condition.or(parts);
  }

  private Condition all(YamlValue map) {
    List<Condition> parts = new ArrayList<>();
    for (Map.Entry<String, YamlValue> entry : map.entries("a selection").entrySet()) {
      try {
        parts.add(field(entry.getKey(), entry.getValue()));
      } catch (RuleException e) {
        throw e;
      } catch (IllegalArgumentException e) {
        throw new RuleException(map.file(), map.lineOf(entry.getKey()), e.getMessage());
      }
    }
    if (parts.isEmpty()) {
      throw map.wrong("a selection is empty");
    }
    return Condition.and(parts);
  }

  private Condition field(String key, YamlValue value) {
    List<String> parts = Arrays.asList(key.split("\\|", -1));
    String name = parts.get(0);
    List<String> names = parts.subList(1, parts.size());
    if (value.isList() && value.items().isEmpty()) {
      throw new IllegalArgumentException("'" + key + "' has an empty list: it can never match");
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
      FieldRef second = FieldNames.of(other.text("fieldref"), taxonomy);
      parts.add(new Condition.Alike(field, second, modifiers.likeness()));
    }
    return Condition.or(parts);
  }

  private Condition keyword(List<String> names, YamlValue value) {
    Modifiers modifiers = Modifiers.of(names, placeholders).anywhere();
    if (modifiers.fieldref()) {
      throw new IllegalArgumentException("'fieldref' needs a field before it");
    }
    Condition found = new Condition.Has(RecordTexts.KEYWORDS, modifiers.compile(value.items()));
    return modifiers.negated() ? new Condition.Not(found) : found;
  }
}
