package dev.lapwing.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is said of every kind of mistake. The lines are in {@code mistakes.txt}; to write it anew,
 * run this with {@code -Dlapwing.golden.write=true}, and read each changed line as somebody who is
 * woken by it.
 */
final class MistakesTest {

  private static final Path FOLDER =
      Path.of("src", "test", "resources", "dev", "lapwing", "core", "rule", "mistakes");

  private static final Path GOLDEN = FOLDER.resolveSibling("mistakes.txt");

  private static final long TODAY = Instant.parse("2026-11-25T12:00:00Z").toEpochMilli();

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  private static List<String> said(List<Path> files) {
    List<String> lines = new ArrayList<>();
    try {
      RuleSet rules = RuleSet.load(files.stream().map(Path::toString).toList());
      rules.warnings().forEach(line -> lines.add("warning: " + line));
      ExceptionRule.over(rules, TODAY).forEach(line -> lines.add("warning: " + line));
    } catch (RuleException e) {
      e.problems().forEach(line -> lines.add("error: " + line));
      e.warnings().forEach(line -> lines.add("warning: " + line));
    }
    return lines.stream().map(line -> line.replace(FOLDER + "/", "")).toList();
  }

  private static List<String> each() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : files()) {
      List<String> said = said(List.of(file));
      assertThat(said).as("what is said of %s", file.getFileName()).isNotEmpty();
      lines.addAll(said);
    }
    return lines;
  }

  @Test
  void ofEachMistakeIsSaidWhatItWasSaidBefore() throws IOException {
    List<String> lines = each();
    if (Boolean.getBoolean("lapwing.golden.write")) {
      Files.write(GOLDEN, lines);
    }

    assertThat(lines).isEqualTo(Files.readAllLines(GOLDEN));
  }

  @Test
  void everyLineSaysWhereAndOfWhichField() throws IOException {
    assertThat(each())
        .allMatch(line -> line.matches("(error|warning): [a-z0-9-]+\\.yml:[0-9]+: .+"), "where")
        .allMatch(line -> line.matches("[^ ]+ [^ ]+ ([^ ']+:|unknown key) .+"), "field")
        .noneMatch(line -> line.matches(".*(Exception|java\\.|dev\\.lapwing|null).*"))
        .allMatch(line -> line.length() < 260, "short");
  }

  @Test
  void everyLineSaysWhatWouldBeRight() throws IOException {
    assertThat(each()).allMatch(line -> line.matches(".*(; |expected ).*"));
  }

  @Test
  void thereAreManyKinds() throws IOException {
    assertThat(files()).hasSizeGreaterThan(120);
  }

  /** Those that are no YAML hide what other files say of their rules. */
  @Test
  void allMistakesOfAllFilesAreSaidAtOnce() throws IOException {
    List<Path> files =
        files().stream().filter(f -> !f.getFileName().toString().startsWith("yaml")).toList();
    List<String> errors = new ArrayList<>(each());
    errors.removeIf(line -> !line.startsWith("error: ") || line.startsWith("error: yaml"));

    assertThat(said(files)).containsAll(errors);
  }
}
