package dev.lapwing.pipeline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who is who: the people of an identities file, and the other names of accounts. */
final class People {

  private final Map<String, String> uids = new HashMap<>();
  private final Map<String, Person> humans = new TreeMap<>();

  /** Nobody is known. */
  static People unknown() {
    return new People();
  }

  /** Reads a file of identities, a line each. */
  static People read(Path file) throws IOException {
    People people = new People();
    JsonLines.read(file, line -> line, people::add);
    return people;
  }

  private void add(JsonNode line) {
    String uid = lower(JsonLines.text(line, "/uid"));
    uids.put(uid, uid);
    line.path("aliases").forEach(alias -> uids.putIfAbsent(lower(alias.asText()), uid));
    if ("human".equals(line.path("type").asText("human"))) {
      humans.put(uid, new Person(uid, traits(line)));
    }
  }

  private static Map<String, String> traits(JsonNode line) {
    Map<String, String> traits = new TreeMap<>();
    trait(traits, "shift", line.path("shift"));
    trait(traits, "contract", line.path("contract"));
    trait(traits, "office", line.has("office") ? line.path("office") : line.path("site"));
    trait(traits, "time_zone", line.path("time_zone"));
    return traits;
  }

  private static void trait(Map<String, String> into, String name, JsonNode value) {
    if (value.isTextual()) {
      into.put(name, value.asText());
    }
  }

  /** The name under which somebody is known here, whatever the record calls him. */
  EntityName name(String type, String id) {
    String known = "user".equals(type) ? uids.getOrDefault(lower(id), id) : id;
    return new EntityName(type, known);
  }

  /** The person of that name; empty for accounts that are nobody's. */
  Optional<Person> person(EntityName name) {
    return "user".equals(name.type())
        ? Optional.ofNullable(humans.get(name.id()))
        : Optional.empty();
  }

  Collection<Person> humans() {
    return humans.values();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
