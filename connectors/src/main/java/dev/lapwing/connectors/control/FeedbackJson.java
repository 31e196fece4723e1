package dev.lapwing.connectors.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.connectors.InputException;
import dev.lapwing.core.control.Carried;
import dev.lapwing.core.control.Carry;
import dev.lapwing.core.detector.EntityState;
import java.io.IOException;

/**
 * What the job sends to itself: {@code {"version": 1, "carried": {"from": …, "to": …, "state":
 * …}}}, the entities as alerts name them, the state in base 64, with a version of its own.
 */
public final class FeedbackJson {

  private static final int VERSION = 1;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private FeedbackJson() {}

  public static String write(Carried carried) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("version", VERSION);
    ObjectNode inner = node.putObject("carried");
    inner.set("from", EntityJson.write(carried.order().from()));
    inner.set("to", EntityJson.write(carried.order().to()));
    inner.put("state", carried.state());
    return node.toString();
  }

  /**
   * Reads one.
   *
   * @throws InputException if it is none, or a later build's, saying what is wrong
   */
  public static Carried read(byte[] json) {
    try {
      JsonNode node = MAPPER.readTree(json);
      int version = node.path("version").asInt();
      if (version != VERSION) {
        throw new InputException("version: expected 1, found " + version);
      }
      JsonNode inner = node.path("carried");
      Carry order =
          new Carry(EntityJson.read(inner, "from", null), EntityJson.read(inner, "to", null));
      byte[] state = inner.path("state").binaryValue();
      if (state == null) {
        throw new InputException("carried.state: missing");
      }
      Carried carried = new Carried(order, state);
      carried.unpack(EntityState.CODEC); // so that nothing unreadable gets any further
      return carried;
    } catch (JsonProcessingException e) {
      throw new InputException("not JSON", e);
    } catch (IOException e) {
      throw new InputException("carried.state: " + e.getMessage(), e);
    }
  }
}
