package dev.lapwing.pipeline.docs;

import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code that a page quotes: {@code <!-- snippet: FILE -->} or {@code <!-- snippet: FILE#REGION -->},
 * and then the block. A region begins with {@code // snippet: REGION} and ends with {@code // end}.
 */
final class Snippets {

  private static final Pattern QUOTE =
      Pattern.compile("(<!-- snippet: ([^ #]+)(?:#(\\w+))? -->\n)(```.*?\n```\n)?", Pattern.DOTALL);

  private Snippets() {}

  /** The page as it should be: every quoted block as the code has it today. */
  static String quoted(String page) {
    return QUOTE.matcher(page).replaceAll(m -> Matcher.quoteReplacement(m.group(1) + block(m)));
  }

  private static String block(MatchResult quote) {
    Path file = Docs.ROOT.resolve(quote.group(2));
    String name = file.toString();
    String language = name.endsWith(".java") ? "java" : name.endsWith(".yml") ? "yaml" : "";
    String text = Docs.text(file);
    String code = quote.group(3) == null ? text : region(text, quote.group(3));
    return "```" + language + "\n" + code.strip().stripIndent() + "\n```\n";
  }

  private static String region(String text, String name) {
    Matcher m =
        Pattern.compile("// snippet: " + name + "\n(.*?)\n *// end\n", Pattern.DOTALL)
            .matcher(text);
    if (!m.find()) {
      throw new IllegalArgumentException("no region " + name);
    }
    return m.group(1).stripIndent();
  }
}
