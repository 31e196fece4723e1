package dev.lapwing.pipeline.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.lapwing.core.rule.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Reads {@code lapwing.yaml}. Every mistake is one line: file, line, what is wrong, what is near.
 * Paths in it are relative to its own folder.
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
    LapwingConfig config = new RelativePaths(file).resolved(parse(file.toString(), text));
    return new ConfigCheck(file.toString(), config).checked();
  }

  /** What a configuration asks for that this version does not do yet, one line each. */
  public static List<String> notYet(LapwingConfig config) {
    return ConfigCheck.notYet(config);
  }

  static LapwingConfig parse(String name, String text) {
    YamlLines lines = YamlLines.of(name, text);
    if (lines.isEmpty()) {
      return LapwingConfig.defaults();
    }
    try {
      return YAML.readValue(text, LapwingConfig.class);
    } catch (JsonMappingException e) {
      throw new ConfigException(name, lines.line(e.getPath()), problem(e));
    } catch (JsonProcessingException e) {
      throw new ConfigException(name, line(e), "not YAML: " + first(e.getOriginalMessage()));
    }
  }

  private static String problem(JsonMappingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      List<String> known = unknown.getKnownPropertyIds().stream().map(Object::toString).toList();
      return Nearest.unknown("key", unknown.getPropertyName(), known);
    }
    if (e instanceof InvalidFormatException wrong) {
      return path(e) + ": '" + wrong.getValue() + "' is not " + wanted(wrong.getTargetType());
    }
    if (e instanceof MismatchedInputException wrong && wrong.getTargetType() != null) {
      return path(e) + ": expected " + wanted(wrong.getTargetType());
    }
    return path(e) + ": " + first(e.getOriginalMessage());
  }

  private static String wanted(Class<?> type) {
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(value -> value.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
              .collect(Collectors.joining(", "));
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (type == Boolean.class) {
      return "true or false";
    }
    return type == String.class ? "a text" : "keys and values";
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
