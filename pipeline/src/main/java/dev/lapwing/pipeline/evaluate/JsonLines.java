package dev.lapwing.pipeline.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.connectors.InputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads a file of a line of JSON each, one line in memory at a time. */
public final class JsonLines {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonLines() {}

  /** A line that is JSON, but not what it should be. */
  public static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unfit(String message) {
      super(message);
    }
  }

  /**
   * Hands on what each line says.
   *
   * @param record makes a record of a line
   * @throws InputException if a line is no JSON or says something else; it names file and line
   * @throws IOException if the file cannot be read
   */
  public static <T> void read(Path file, Function<JsonNode, T> record, Consumer<T> each)
      throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          each.accept(record(line, record, file + ":" + number));
        }
      }
    }
  }

  private static <T> T record(String line, Function<JsonNode, T> record, String where) {
    try {
      return record.apply(MAPPER.readTree(line));
    } catch (JsonProcessingException e) {
      throw new InputException(where + ": not JSON: " + e.getOriginalMessage(), e);
    } catch (Unfit | DateTimeException e) {
      throw new InputException(where + ": " + e.getMessage(), e);
    }
  }

  /** A whole file of JSON. */
  static JsonNode whole(Path file) throws IOException {
    try {
      return MAPPER.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new InputException(file + ": not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** A text that must be there. */
  static String text(JsonNode node, String pointer) {
    JsonNode value = node.at(pointer);
    if (value.isMissingNode() || value.isNull()) {
      throw new Unfit("no " + pointer.substring(1).replace('/', '.'));
    }
    return value.asText();
  }
}
