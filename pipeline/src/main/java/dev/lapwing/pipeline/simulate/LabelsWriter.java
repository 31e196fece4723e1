package dev.lapwing.pipeline.simulate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.pipeline.simulate.scenario.Label;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes {@code labels.ndjson}: one incident a line, times in ISO 8601. */
public final class LabelsWriter {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private LabelsWriter() {}

  public static void write(List<Label> labels, Writer out) throws IOException {
    for (Label label : labels) {
      out.write(line(label));
      out.write('\n');
    }
  }

  static String line(Label label) throws JsonProcessingException {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("incident", label.incident());
    node.put("scenario", label.scenario());
    node.put("technique", label.technique());
    ArrayNode entities = node.putArray("entities");
    for (Label.Entity entity : label.entities()) {
      entities.addObject().put("type", entity.type()).put("id", entity.id());
    }
    node.put("start", label.start().toString());
    node.put("objective", label.objective().toString());
    node.put("end", label.end().toString());
    ArrayNode events = node.putArray("events");
    label.events().forEach(events::add);
    node.put("expect", label.expectAlert() ? "alert" : "none");
    return MAPPER.writeValueAsString(node);
  }
}
