package dev.lapwing.connectors.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.connectors.InputException;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.resolve.Directory;
import dev.lapwing.core.resolve.Identity;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads identities: a line of JSON each, in a file or as values of the compacted topic. */
public final class IdentityJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private IdentityJson() {}

  /**
   * All identities of a file.
   *
   * @throws InputException if it cannot be read or a line is wrong, naming the line
   */
  public static Directory read(Path file, String tenant) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new InputException(file + ": cannot be read; is the path right?");
    }
    Directory directory = new Directory();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          directory.put(identity(line, tenant, file + ":" + number));
        }
      }
      return directory;
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read as identities: " + e.getMessage(), e);
    }
  }

  /**
   * One identity.
   *
   * @param tenant whose it is where it does not say
   * @param where for messages
   * @throws InputException if it is none
   */
  public static Identity identity(String json, String tenant, String where) {
    JsonNode node;
    try {
      node = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new InputException(where + ": not JSON", e);
    }
    String uid = Json.text(node, "uid");
    if (uid == null) {
      throw new InputException(where + ": an identity needs a uid");
    }
    String own = Json.text(node, "tenant");
    String zone = Json.text(node, "time_zone");
    return new Identity(
        own == null ? tenant : own,
        uid,
        Json.texts(node, "aliases"),
        AccountKind.of(Json.text(node, "type")),
        Boolean.TRUE.equals(Json.bool(node, "privileged")),
        Json.text(node, "role"),
        Json.text(node, "department"),
        Json.text(node, "site"),
        zone,
        Json.text(node, "manager"),
        new EmploymentJson(node, zone, where).read());
  }
}
