package dev.lapwing.pipeline.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts secrets where a configuration only names them: {@code ${env:NAME}}, {@code ${file:PATH}}.
 */
public final class Secrets {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file):([^}]+)}");

  private final Function<String, String> environment;
  private final Function<String, String> files;

  /**
   * @param environment reads a variable; null where it is not set
   */
  public Secrets(Function<String, String> environment) {
    this(environment, Secrets::file);
  }

  private Secrets(Function<String, String> environment, Function<String, String> files) {
    this.environment = environment;
    this.files = files;
  }

  /** For a job that is looked at and never run, perhaps where its secrets are not known. */
  public static Secrets notNeeded() {
    return new Secrets(name -> "", path -> "");
  }

  /** The values of a map with every reference replaced. */
  public Map<String, String> resolve(Map<String, String> values) {
    Map<String, String> resolved = new TreeMap<>();
    values.forEach((key, value) -> resolved.put(key, resolve(value)));
    return resolved;
  }

  /**
   * @throws ConfigException if a variable is not set or a file cannot be read; it never repeats a
   *     secret
   */
  public String resolve(String text) {
    if (text == null) {
      return null;
    }
    Matcher m = REFERENCE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      String value = m.group(1).equals("env") ? variable(m.group(2)) : files.apply(m.group(2));
      m.appendReplacement(out, Matcher.quoteReplacement(value));
    }
    return m.appendTail(out).toString();
  }

  private String variable(String name) {
    String value = environment.apply(name);
    if (value == null) {
      throw new ConfigException("the configuration names ${env:" + name + "}, which is not set");
    }
    return value;
  }

  private static String file(String path) {
    try {
      return Files.readString(Path.of(path)).strip();
    } catch (IOException e) {
      throw new ConfigException(
          "the configuration names ${file:" + path + "}, which cannot be read");
    }
  }
}
