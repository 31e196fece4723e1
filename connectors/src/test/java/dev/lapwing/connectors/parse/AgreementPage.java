package dev.lapwing.connectors.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code docs/reference/field-agreement.md}: a section for each comparison. Counts come from the
 * comparison; the reasons are people's, kept where they stand in the page.
 */
public final class AgreementPage {

  private static final Path PAGE =
      Path.of(System.getProperty("lapwing.root", ".."), "docs/reference/field-agreement.md");

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| \\d+ \\| ([^|]*) \\|$");

  private final String title;
  private final Map<String, Integer> rows = new TreeMap<>();
  private final Map<String, String> reasons = new HashMap<>();

  /**
   * @param title whose reading of what
   */
  public AgreementPage(String title) {
    this.title = title;
  }

  /**
   * One disagreement.
   *
   * @param event the vendor's code of the event
   * @param field what differs
   * @param reason why it is meant to; null for what the page says
   */
  public void differs(String event, String field, String reason) {
    String row = "| " + event.replace("|", "/") + " | " + field + " | ";
    rows.merge(row, 1, Integer::sum);
    if (reason != null) {
      reasons.put(row, reason);
    }
  }

  /** Compares the section, or writes it; every disagreement must have its reason. */
  public void verify(int events, int agree) {
    String page = read();
    Map<String, String> sections = sections(page);
    knownReasons(sections.getOrDefault(title, ""));
    String section = section(events, agree);
    if (Boolean.getBoolean("lapwing.docs.write")) {
      sections.put(title, section);
      write(page.split("\n## ", 2)[0].stripTrailing() + "\n" + String.join("", sections.values()));
    } else {
      assertThat(sections.get(title))
          .as("Write it anew with -Dlapwing.docs.write=true")
          .isEqualTo(section);
    }
    assertThat(rows.keySet()).as("reasons in " + PAGE).allMatch(row -> reasons.get(row) != null);
  }

  private void knownReasons(String section) {
    for (MatchResult row : ROW.matcher(section).results().toList()) {
      String key = "| " + row.group(1) + " | " + row.group(2) + " | ";
      if (!row.group(3).isBlank()) {
        reasons.putIfAbsent(key, row.group(3));
      }
    }
  }

  private String section(int events, int agree) {
    StringBuilder text = new StringBuilder("\n## " + title + "\n\n");
    text.append(events).append(" events; ").append(agree).append(" agree in all fields.\n");
    if (!rows.isEmpty()) {
      text.append("\n| event | field | times | why |\n|---|---|---|---|\n");
    }
    rows.forEach(
        (row, times) ->
            text.append(row)
                .append(times)
                .append(" | ")
                .append(reasons.getOrDefault(row, ""))
                .append(" |\n"));
    return text.toString();
  }

  private static Map<String, String> sections(String page) {
    Map<String, String> sections = new TreeMap<>();
    Matcher m = Pattern.compile("\n## ([^\n]+)\n.*?(?=\n## |\\z)", Pattern.DOTALL).matcher(page);
    while (m.find()) {
      sections.put(m.group(1), m.group().stripTrailing() + "\n");
    }
    return sections;
  }

  private static String read() {
    try {
      return Files.readString(PAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String text) {
    try {
      Files.writeString(PAGE, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
