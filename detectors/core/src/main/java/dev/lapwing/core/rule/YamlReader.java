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
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(MAX_DEPTH);
    List<YamlValue> documents = new ArrayList<>();
    try {
      for (Node node : new Yaml(options).composeAll(new java.io.StringReader(file.text()))) {
        YamlValue document = new YamlValue(file.name(), node);
        rejectCycles(document, node, Collections.newSetFromMap(new IdentityHashMap<>()));
        if (!document.isNull()) {
          documents.add(document);
        }
      }
    } catch (MarkedYAMLException e) {
      throw new RuleException(file.name(), lineOf(e), "no YAML: " + reason(file, e));
    } catch (YAMLException e) {
      throw new RuleException(file.name(), 0, "no YAML: " + oneLine(e.getMessage()));
    }
    return documents;
  }

  private static void rejectCycles(YamlValue document, Node node, Set<Node> above) {
    if (!above.add(node)) {
      throw document.wrong("no YAML: an alias refers to what contains it");
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
    String tab =
        line.strip().isEmpty() || !line.contains("\t") ? "" : "; indent with spaces, not tabs";
    return oneLine(e.getProblem()) + tab;
  }

  private static String oneLine(String text) {
    return text == null ? "unreadable" : text.strip().replaceAll("\\s+", " ");
  }
}
