package dev.lapwing.pipeline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.lapwing.pipeline.config.ConfigFile;
import dev.lapwing.pipeline.config.LapwingConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the configuration of an audit: who and where from the simulation, geography and rules from
 * the user, and the budget.
 */
final class AuditConfig {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private AuditConfig() {}

  /**
   * Writes {@code lapwing.yaml} into the folder.
   *
   * @param user the user's own configuration, or null
   * @param budget alerts a day
   */
  static LapwingConfig write(SeedFolder folder, Path user, double budget) throws IOException {
    ObjectNode yaml = YAML.createObjectNode();
    yaml.put("tenant", tenant(folder.identities()));
    yaml.put("budget", Math.round(budget) + "/day");
    JsonNode networks =
        YAML.readTree(folder.logs().resolve("networks.yaml").toFile()).at("/entities/networks");
    ObjectNode entities = yaml.putObject("entities");
    entities.putObject("identities").put("file", absolute(folder.identities()));
    entities.set("networks", networks.deepCopy());
    if (user != null) {
      add(yaml, entities, ConfigFile.read(user));
    }
    Path file = folder.root().resolve("lapwing.yaml");
    YAML.writeValue(file.toFile(), yaml);
    return ConfigFile.read(file);
  }

  private static void add(ObjectNode yaml, ObjectNode entities, LapwingConfig user) {
    LapwingConfig.Geo geo = user.entities().geo();
    if (geo.city() != null) {
      entities.withObject("/geo").put("city", absolute(Path.of(geo.city())));
    }
    if (geo.asn() != null) {
      entities.withObject("/geo").put("asn", absolute(Path.of(geo.asn())));
    }
    ArrayNode rules = yaml.putArray("rules");
    user.rules().forEach(source -> rules.add("builtin".equals(source) ? source : absolute(source)));
    ArrayNode shadow = yaml.putArray("shadow");
    user.shadow().forEach(shadow::add);
  }

  private static String absolute(String path) {
    return absolute(Path.of(path));
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().toString();
  }

  /** All people of a simulation are of one tenant. */
  private static String tenant(Path identities) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(identities)) {
      return YAML.readTree(lines.readLine()).path("tenant").asText("default");
    }
  }
}
