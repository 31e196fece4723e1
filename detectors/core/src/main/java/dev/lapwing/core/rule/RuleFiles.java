package dev.lapwing.core.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files that the sources of a rule set mean. */
final class RuleFiles {

  private static final String FOLDER = "/dev/lapwing/rules/";

  /** The shipped files; in code, because the inside of a jar cannot be listed simply. */
  static final List<String> SHIPPED =
      List.of(
          "blocks.yml",
          "cloud.yml",
          "endpoint.yml",
          "identity.yml",
          "lateral.yml",
          "mfa.yml",
          "newness.yml",
          "takeover.yml",
          "volume.yml");

  /** SnakeYAML's own limit is a little more, in characters. */
  private static final long MAX_BYTES = 3_000_000;

  private RuleFiles() {}

  /**
   * @throws RuleException if a source is missing or unreadable
   */
  static List<RuleFile> of(List<String> sources) {
    List<RuleFile> files = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      if (sources.get(i).equals(RuleSet.BUILTIN)) {
        shipped(i, files);
      } else {
        onDisk(i, Path.of(sources.get(i)), files);
      }
    }
    return files;
  }

  private static void shipped(int source, List<RuleFile> files) {
    for (String name : SHIPPED) {
      try (InputStream in = RuleFiles.class.getResourceAsStream(FOLDER + name)) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        files.add(new RuleFile(source, RuleSet.BUILTIN + "/" + name, text));
      } catch (IOException e) {
        throw new UncheckedIOException("shipped rules " + name + " cannot be read", e);
      }
    }
  }

  private static void onDisk(int source, Path path, List<RuleFile> files) {
    if (!Files.exists(path)) {
      throw new RuleException(
          path.toString(),
          0,
          "rules: no such file or folder; mind the folder that the command runs in");
    }
    try (Stream<Path> found = Files.walk(path)) {
      List<Path> sorted = found.filter(file -> isRules(path, file)).sorted().toList();
      if (sorted.isEmpty()) {
        // A folder that was not mounted looks like this, and nobody would be watching.
        throw new RuleException(
            path.toString(),
            0,
            "rules: no .yml or .yaml file in it; is it the right folder? Else leave it out");
      }
      for (Path file : sorted) {
        files.add(new RuleFile(source, file.toString(), text(file)));
      }
    } catch (IOException | UncheckedIOException e) {
      throw new RuleException(
          path.toString(), 0, "file: cannot be read as text in UTF-8: " + e.getMessage());
    }
  }

  private static String text(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new RuleException(
          file.toString(),
          0,
          "file: %d bytes, expected at most %d; split it, or is it another file?"
              .formatted(Files.size(file), MAX_BYTES));
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new RuleException(file.toString(), 0, "file: no text in UTF-8; save it as such");
    }
  }

  /**
   * Hidden folders are left out: a mounted ConfigMap holds every file twice, once in {@code
   * ..2026_11_24} and once as a link to it.
   */
  private static boolean isRules(Path root, Path file) {
    if (file.equals(root)) {
      return Files.isRegularFile(file);
    }
    for (Path part : root.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = file.toString();
    return Files.isRegularFile(file) && (name.endsWith(".yml") || name.endsWith(".yaml"));
  }
}
