package dev.lapwing.core.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Compiles a selection: a map is AND, a list is OR, a text alone is a keyword. */
final class Selections {

  private final Taxonomy taxonomy;

  Selections(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
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
      parts.add(item.isMap() ? all(item) : keyword(Modifiers.of(List.of("contains")), item));
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
    List<String> names = new ArrayList<>(parts.subList(1, parts.size()));
    if (name.isEmpty()) {
      names.add("contains");
      return keyword(Modifiers.of(names), value);
    }
    Modifiers modifiers = Modifiers.of(names);
    FieldRef field = FieldRef.of(name, taxonomy);
    if (value.isList() && value.items().isEmpty()) {
      throw new IllegalArgumentException("'" + key + "' has an empty list: it can never match");
    }
    Condition found =
        modifiers.fieldref()
            ? sameAs(field, value)
            : compare(field, modifiers.compile(value.items()));
    return modifiers.negated() ? found.negated() : found;
  }

  private static Condition compare(FieldRef field, ValueTest test) {
    return values -> test.test(values.of(field));
  }

  private Condition sameAs(FieldRef field, YamlValue other) {
    FieldRef second = FieldRef.of(other.text("fieldref"), taxonomy);
    return values -> {
      Object one = values.of(field);
      Object two = values.of(second);
      return one != null && two != null && one.toString().equalsIgnoreCase(two.toString());
    };
  }

  private static Condition keyword(Modifiers modifiers, YamlValue value) {
    ValueTest test = modifiers.compile(value.items());
    return values -> test.test(List.copyOf(values.texts()));
  }
}
