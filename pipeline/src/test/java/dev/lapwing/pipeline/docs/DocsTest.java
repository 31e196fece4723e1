package dev.lapwing.pipeline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.pipeline.cli.LapwingCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParameterException;

/** What people write: links lead somewhere, commands exist, quoted code is the code. */
class DocsTest {

  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
  private static final Pattern FENCE = Pattern.compile("```.*?```", Pattern.DOTALL);
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  @Test
  void everyRelativeLinkLeadsToAFile() {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path page : Docs.pages()) {
      Matcher link = LINK.matcher(FENCE.matcher(Docs.text(page)).replaceAll(""));
      while (link.find()) {
        links++;
        if (!leads(page, link.group(1))) {
          broken.add(Docs.ROOT.relativize(page) + ": " + link.group(1));
        }
      }
    }
    assertThat(links).isGreaterThan(20);
    assertThat(broken).isEmpty();
  }

  private static boolean leads(Path page, String target) {
    if (target.matches("[a-z]+:.*")) {
      return true; // elsewhere: not ours to check
    }
    String[] parts = target.split("#", 2);
    Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
    return Files.exists(file)
        && file.normalize().startsWith(Docs.ROOT)
        && (parts.length == 1 || anchors(file).contains(parts[1]));
  }

  /** As GitHub makes them of headings. */
  private static List<String> anchors(Path page) {
    return HEADING
        .matcher(FENCE.matcher(Docs.text(page)).replaceAll(""))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(text -> text.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  @Test
  void everyCommandOfThePagesIsOne() {
    List<String> wrong = new ArrayList<>();
    int commands = 0;
    for (Path page : Docs.pages()) {
      for (List<String> words : Commands.of(Docs.text(page))) {
        commands++;
        try {
          LapwingCommand.commandLine().parseArgs(words.toArray(String[]::new));
        } catch (ParameterException e) {
          wrong.add(Docs.ROOT.relativize(page) + ": " + words + ": " + e.getMessage());
        }
      }
    }
    assertThat(commands).isGreaterThan(10);
    assertThat(wrong).isEmpty();
  }

  @Test
  void quotedCodeIsTheCode() throws IOException {
    int quotes = 0;
    for (Path page : Docs.pages()) {
      String text = Docs.text(page);
      if (text.contains("<!-- snippet: ")) {
        quotes++;
        String quoted = Snippets.quoted(text);
        if (Docs.WRITE) {
          Files.writeString(page, quoted);
        }
        assertThat(page).as("Write it anew with -Dlapwing.docs.write=true").hasContent(quoted);
      }
    }
    assertThat(quotes).isGreaterThan(2);
  }

  @Test
  void everyPageIsLinkedFromSomewhere() {
    List<Path> linked = new ArrayList<>();
    for (Path page : Docs.pages()) {
      Matcher link = LINK.matcher(Docs.text(page));
      while (link.find()) {
        Path file = page.resolveSibling(link.group(1).split("#", 2)[0]).normalize();
        if (!file.equals(page)) {
          linked.add(file);
        }
      }
    }
    assertThat(Docs.pages())
        .filteredOn(page -> page.startsWith(Docs.ROOT.resolve("docs")))
        .filteredOn(page -> !page.startsWith(Docs.ROOT.resolve("docs/decisions")))
        .allSatisfy(page -> assertThat(linked).contains(page));
  }
}
