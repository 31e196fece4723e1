package dev.lapwing.pipeline.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the documentation lies, and what the generated pages have in common. */
final class Docs {

  static final Path ROOT =
      Path.of(System.getProperty("lapwing.root", "..")).toAbsolutePath().normalize();

  /** Whether pages are to be written anew instead of compared. */
  static final boolean WRITE = Boolean.getBoolean("lapwing.docs.write");

  private Docs() {}

  static Path reference(String page) {
    return ROOT.resolve("docs/reference").resolve(page);
  }

  /** The title, and how the page comes about. */
  static String head(String title, String from) {
    return """
        # %s

        Generated from %s; do not edit. Write it anew with

        ```
        mvn -pl pipeline -am test -Dtest=ReferenceTest -Dsurefire.failIfNoSpecifiedTests=false -Dlapwing.docs.write=true
        ```
        """
        .formatted(title, from);
  }

  static String row(String... cells) {
    return Stream.of(cells)
            .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
            .reduce("|", (row, cell) -> row + " " + cell + " |")
        + "\n";
  }

  static String table(String... heads) {
    return "\n" + row(heads) + "|" + "---|".repeat(heads.length) + "\n";
  }

  static String code(Object text) {
    return text == null || text.toString().isEmpty() ? "" : "`" + text + "`";
  }

  /** Every page that people write or read: the Markdown files that are the project's. */
  static List<Path> pages() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !ROOT.relativize(file).toString().matches("(.*/)?(target|\\.git)/.*"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
