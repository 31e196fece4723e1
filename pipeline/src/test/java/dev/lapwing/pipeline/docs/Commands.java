package dev.lapwing.pipeline.docs;

import java.util.List;
import java.util.regex.Pattern;

/** The commands that a page shows in blocks of {@code sh} or {@code bash}. */
final class Commands {

  private static final Pattern BLOCK = Pattern.compile("```(?:sh|bash)\n(.*?)```", Pattern.DOTALL);

  private Commands() {}

  /** The words after {@code ./lapwing} of each such line, comments taken off. */
  static List<List<String>> of(String page) {
    return BLOCK
        .matcher(page)
        .results()
        .flatMap(block -> block.group(1).lines())
        .map(line -> line.replaceFirst("\\s#.*", "").strip())
        .filter(line -> line.startsWith("./lapwing"))
        .map(line -> List.of(line.split("\\s+")))
        .map(words -> words.subList(1, words.size()))
        .toList();
  }
}
