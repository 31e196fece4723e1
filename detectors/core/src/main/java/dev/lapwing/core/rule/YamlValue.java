package dev.lapwing.core.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value in a file of rules, which knows where it stands. Texts are kept as they were written. */
final class YamlValue {

  private final String file;
  private final Node node;

  YamlValue(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /** From 1. */
  int line() {
    return node.getStartMark().getLine() + 1;
  }

  String file() {
    return file;
  }

  RuleException wrong(String message) {
    return new RuleException(file, line(), message);
  }

  boolean isMap() {
    return node instanceof MappingNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  /** Whether it was written as a number, without quotes. */
  boolean isNumber() {
    return node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT);
  }

  boolean isNull() {
    return node.getTag().equals(Tag.NULL);
  }

  /** The keys and values of a map, in the order in which they were written. */
  Map<String, YamlValue> entries(String what) {
    if (!(node instanceof MappingNode map)) {
      throw wrong(what + ": expected keys and values, found " + kind());
    }
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : map.getValue()) {
      YamlValue key = new YamlValue(file, tuple.getKeyNode());
      String name = key.text("a key");
      if (entries.put(name, new YamlValue(file, tuple.getValueNode())) != null) {
        throw key.wrong(
            name + ": there twice, first in line " + lineOf(name) + "; keep one of them");
      }
    }
    return entries;
  }

  /** The line of a key of this map; this value's own line where there is no such key. */
  int lineOf(String key) {
    if (node instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key)) {
          return tuple.getKeyNode().getStartMark().getLine() + 1;
        }
      }
    }
    return line();
  }

  /** The items of a list; a single value counts as a list of one. */
  List<YamlValue> items() {
    if (!(node instanceof SequenceNode list)) {
      return List.of(this);
    }
    List<YamlValue> items = new ArrayList<>();
    list.getValue().forEach(item -> items.add(new YamlValue(file, item)));
    return items;
  }

  /** The texts of a list, or a single one. */
  List<String> texts(String what) {
    return items().stream().map(item -> item.text(what)).toList();
  }

  String text(String what) {
    if (!(node instanceof ScalarNode scalar)) {
      throw wrong(what + ": expected a text, found " + kind());
    }
    return scalar.getValue();
  }

  boolean flag(String what) {
    return switch (text(what)) {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default -> throw wrong(what + ": expected true or false, found '" + text(what) + "'");
    };
  }

  /** Maps, lists and texts, as {@link Settings} takes them; null for null. */
  Object plain() {
    if (isNull()) {
      return null;
    }
    if (isMap()) {
      Map<String, Object> map = new LinkedHashMap<>();
      entries("settings").forEach((key, value) -> map.put(key, value.plain()));
      return map;
    }
    return isList() ? items().stream().map(YamlValue::plain).toList() : text("a value");
  }

  private String kind() {
    return isMap() ? "keys and values" : isList() ? "a list" : "'" + text("") + "'";
  }
}
