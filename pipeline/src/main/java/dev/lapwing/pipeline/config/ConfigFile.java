package dev.lapwing.pipeline.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.lapwing.core.rule.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads {@code lapwing.yaml}. Every mistake is one line: file, line, what is wrong, what is near.
 */
public final class ConfigFile {

  private static final ObjectMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .addModule(new KebabEnums())
          .build();

  private ConfigFile() {}

  /**
   * @throws ConfigException if it cannot be read or is wrong
   */
  public static LapwingConfig read(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new ConfigException(file + ": cannot be read; is the path right?");
    }
    LapwingConfig config = parse(file.toString(), text);
    return new ConfigCheck(file.toString(), config).checked();
  }

  /** What a configuration asks for that this version does not do yet, one line each. */
  public static List<String> notYet(LapwingConfig config) {
    return ConfigCheck.notYet(config);
  }

  static LapwingConfig parse(String name, String text) {
    try {
      LapwingConfig config = YAML.readValue(text, LapwingConfig.class);
      return config == null ? LapwingConfig.defaults() : config;
    } catch (UnrecognizedPropertyException e) {
      List<String> known = e.getKnownPropertyIds().stream().map(Object::toString).toList();
      throw new ConfigException(name, line(e), Nearest.unknown("key", e.getPropertyName(), known));
    } catch (InvalidFormatException e) {
      throw new ConfigException(
          name, line(e), path(e) + ": '" + e.getValue() + "' is not " + wanted(e));
    } catch (JsonMappingException e) {
      throw new ConfigException(name, line(e), path(e) + ": " + first(e.getOriginalMessage()));
    } catch (JsonProcessingException e) {
      throw new ConfigException(name, line(e), "not YAML: " + first(e.getOriginalMessage()));
    }
  }

  private static String wanted(InvalidFormatException e) {
    Class<?> type = e.getTargetType();
    if (type.isEnum()) {
      return "one of "
          + List.of(type.getEnumConstants()).stream()
              .map(value -> value.toString().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
              .collect(Collectors.joining(", "));
    }
    return "a " + type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  private static String path(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
            .collect(Collectors.joining("."));
    return path.isEmpty() ? "the configuration" : path;
  }

  private static int line(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? 0 : at.getLineNr();
  }

  private static String first(String message) {
    return message.lines().findFirst().orElse(message);
  }
}
