package dev.lapwing.pipeline.bench;

import dev.lapwing.pipeline.simulate.company.Dice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Rules that nothing matches, so that what they cost is the looking: of the kinds and in the
 * proportions of public rule sets, most of them about processes.
 */
final class ManyRules {

  private static final List<String> PLACES =
      List.of("CommandLine|contains", "Image|endswith", "ParentImage|endswith");

  private ManyRules() {}

  /** Writes so many into a file. */
  static Path write(int rules, Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rules; i++) {
      Dice dice = Dice.of(1, "rule", i);
      boolean process = i % 4 != 3;
      String kind = process ? "product: windows, category: process_creation" : "product: okta";
      String selection =
          process
              ? "{ "
                  + PLACES.get(i % PLACES.size())
                  + ": ['"
                  + dice.token(6)
                  + "', '"
                  + dice.token(9)
                  + "'] }"
              : "{ eventType: 'bench." + dice.token(8) + "' }";
      text.append("title: Bench ")
          .append(i)
          .append('\n')
          .append("id: ")
          .append(UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)}))
          .append("\nlevel: low\nlogsource: { ")
          .append(kind)
          .append(" }\ndetection:\n  s: ")
          .append(selection)
          .append("\n  condition: s\n---\n");
    }
    return Files.writeString(file, text);
  }
}
