package dev.lapwing.pipeline.config;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.StringReader;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** On which line what stands: Jackson knows only how far it had read. */
final class YamlLines {

  private final Node root;

  private YamlLines(Node root) {
    this.root = root;
  }

  /**
   * @throws ConfigException if it is no YAML, naming the line
   */
  static YamlLines of(String file, String text) {
    try {
      return new YamlLines(new Yaml(new LoaderOptions()).compose(new StringReader(text)));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new ConfigException(file, line, "not YAML: " + oneLine(e.getProblem()));
    } catch (YAMLException e) {
      throw new ConfigException(file, 0, "not YAML: " + oneLine(e.getMessage()));
    }
  }

  private static String oneLine(String text) {
    return text == null ? "unreadable" : text.strip().replaceAll("\\s+", " ");
  }

  boolean isEmpty() {
    return root == null || Tag.NULL.equals(root.getTag());
  }

  /** The line of the last part of a path that is there, from 1. */
  int line(List<JsonMappingException.Reference> path) {
    Node here = root;
    int line = line(root);
    for (JsonMappingException.Reference step : path) {
      NodeTuple entry = entry(here, step.getFieldName());
      Node item = item(here, step.getIndex());
      if (entry == null && item == null) {
        return line;
      }
      here = entry == null ? item : entry.getValueNode();
      line = line(entry == null ? item : entry.getKeyNode());
    }
    return line;
  }

  private static int line(Node node) {
    return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
  }

  private static NodeTuple entry(Node node, String name) {
    if (node instanceof MappingNode map && name != null) {
      for (NodeTuple tuple : map.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key && name.equals(key.getValue())) {
          return tuple;
        }
      }
    }
    return null;
  }

  private static Node item(Node node, int index) {
    boolean inside =
        node instanceof SequenceNode list && index >= 0 && index < list.getValue().size();
    return inside ? ((SequenceNode) node).getValue().get(index) : null;
  }
}
