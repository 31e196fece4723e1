package dev.lapwing.connectors.file;

import dev.lapwing.connectors.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files by the names that their records' origins have: relative to the folder that was given, so
 * that an audit says the same on every machine.
 *
 * @param files sorted by those names
 * @param skipped files in folders that are not named as logs, sorted
 */
record FileListing(Map<String, Path> files, List<Path> skipped) {

  private static final List<String> NAMES =
      List.of(".jsonl", ".ndjson", ".json", ".log", ".csv", ".gz");

  /**
   * @throws InputException if a path is missing or holds no log file
   */
  static FileListing of(List<Path> paths) {
    FileListing listing = new FileListing(new TreeMap<>(), new ArrayList<>());
    Set<Path> seen = new HashSet<>();
    for (Path path : paths) {
      listing.add(path, seen);
    }
    if (listing.files.isEmpty()) {
      throw new InputException(
          "no log files in " + join(paths) + "; expected names that end in " + join(NAMES));
    }
    listing.skipped.sort(null);
    return listing;
  }

  private static String join(List<?> all) {
    return String.join(", ", all.stream().map(Object::toString).toList());
  }

  private void add(Path given, Set<Path> seen) {
    if (!Files.exists(given)) {
      throw new InputException("no such file or folder: " + given);
    }
    try {
      // A link to a folder is followed where it was given, not where it is met.
      Path root = given.toRealPath();
      if (Files.isRegularFile(root)) {
        add(given.getFileName().toString(), root.getParent(), root, seen);
        return;
      }
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
          if (isLog(file)) {
            add(slashes(root.relativize(file)), root, file, seen);
          } else {
            skipped.add(file);
          }
        }
      }
    } catch (UncheckedIOException e) {
      throw unreadable(given, e.getCause());
    } catch (IOException e) {
      throw unreadable(given, e);
    }
  }

  private static InputException unreadable(Path given, IOException e) {
    // The message of a file-system exception is the path that it is about.
    return new InputException(
        "cannot read " + given + ": " + e.getClass().getSimpleName() + " " + e.getMessage(), e);
  }

  private void add(String name, Path root, Path file, Set<Path> seen) throws IOException {
    if (!seen.add(file.toRealPath())) {
      return;
    }
    String free = name;
    if (files.containsKey(free) && root.getFileName() != null) {
      free = root.getFileName() + "/" + name;
    }
    for (int i = 2; files.containsKey(free); i++) {
      free = name + "~" + i;
    }
    files.put(free, file);
  }

  private static boolean isLog(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return NAMES.stream().anyMatch(name::endsWith);
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
