package dev.lapwing.core.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the documents of a YAML file, with the line of everything in them. */
final class YamlReader {

  private static final int MAX_DEPTH = 20;

  private YamlReader() {}

  /**
   * The documents of a file, empty ones left out.
   *
   * @throws RuleException if it is no YAML
   */
  static List<YamlValue> documents(RuleFile file) {
    List<YamlValue> documents = new ArrayList<>();
    documents(file, documents);
    return documents;
  }

  /**
   * The same.
   *
   * @param into where to; if it is no YAML, those before the mistake
   * @throws RuleException if it is no YAML
   */
  static void documents(RuleFile file, List<YamlValue> into) {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(MAX_DEPTH);
    try {
      for (Node node : new Yaml(options).composeAll(new java.io.StringReader(file.text()))) {
        YamlValue document = new YamlValue(file.name(), node);
        rejectCycles(document, node, Collections.newSetFromMap(new IdentityHashMap<>()));
        if (!document.isNull()) {
          into.add(document);
        }
      }
    } catch (MarkedYAMLException e) {
      throw new RuleException(file.name(), lineOf(e), "YAML: " + reason(file, e));
    } catch (YAMLException e) {
      throw new RuleException(file.name(), 0, "YAML: " + oneLine(e.getMessage()));
    }
  }

  private static void rejectCycles(YamlValue document, Node node, Set<Node> above) {
    if (!above.add(node)) {
      throw document.wrong("YAML: an alias refers to what contains it; write it out");
    }
    if (node instanceof SequenceNode list) {
      list.getValue().forEach(item -> rejectCycles(document, item, above));
    } else if (node instanceof MappingNode map) {
      map.getValue().forEach(tuple -> rejectCycles(document, tuple.getValueNode(), above));
    }
    above.remove(node);
  }

  private static int lineOf(MarkedYAMLException e) {
    return e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
  }

  private static String reason(RuleFile file, MarkedYAMLException e) {
    String line = file.text().lines().skip(Math.max(0, lineOf(e) - 1)).findFirst().orElse("");
    return oneLine(e.getProblem()) + advice(line, oneLine(e.getProblem()));
  }

  /** What a line most often means that YAML cannot read. */
  private static String advice(String line, String problem) {
    if (!line.isBlank() && line.contains("\t")) {
      return "; indent with spaces, not tabs";
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return "; mind the indentation, and put a text with ': ' in quotes";
    }
    if (line.matches(".*[:,{\\[-]\\s*[*&!@%`].*")) {
      return "; put a text that begins with * & ! @ % or ` in quotes";
    }
    if (problem.contains("escape")) {
      return "; in double quotes write \\\\ for \\, or take single quotes";
    }
    return "; mind indentation, quotes and brackets in this line and before it";
  }

  private static String oneLine(String text) {
    return text == null ? "unreadable" : text.strip().replaceAll("\\s+", " ");
  }
}
