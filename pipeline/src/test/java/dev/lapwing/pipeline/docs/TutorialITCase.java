package dev.lapwing.pipeline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.pipeline.cli.LapwingCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows the tutorial, in a folder of its own. */
@Tag("slow")
class TutorialITCase {

  private static final String PAGE = Docs.text(Docs.ROOT.resolve("docs/tutorials/first-alert.md"));

  @TempDir private Path folder;

  @Test
  void itsCommandsGiveWhatItSays() throws IOException {
    Files.createDirectories(folder.resolve("rules"));
    Files.writeString(folder.resolve("lapwing.yaml"), here(yaml("tenant: ")));
    Files.writeString(folder.resolve("rules/mine.yml"), yaml("title: "));
    for (List<String> words : Commands.of(PAGE)) {
      List<String> moved = new ArrayList<>(words);
      moved.replaceAll(this::here);
      moved.set(0, words.get(0)); // the command, not a path
      assertThat(LapwingCommand.run(moved.toArray(String[]::new))).as(words.toString()).isZero();
    }

    assertThat(folder.resolve("sim/networks.yaml")).content().contains("213.13.77.0/24");
    assertThat(folder.resolve("out/report.html")).exists();
    assertThat(folder.resolve("out/alerts.ndjson")).content().contains("impossible_travel");
    assertThat(folder.resolve("out-with-mine/alerts.ndjson")).content().contains("factor_added");
  }

  private static String yaml(String begin) {
    Matcher block = Pattern.compile("```yaml\n(" + begin + ".*?)```", Pattern.DOTALL).matcher(PAGE);
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  /** Paths of the page are relative to where its reader stands. */
  private String here(String text) {
    return text.replaceAll(
        "(?<![\\w/.-])((?:sim|out|out-with-mine|rules)(?![\\w-])|lapwing\\.yaml)",
        Matcher.quoteReplacement(folder.toString()) + "/$1");
  }
}
