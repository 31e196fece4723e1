package dev.lapwing.core.rule;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;

/** Rules for tests, made of text. */
final class Rules {

  static final String ID = "id: 11111111-2222-4333-8444-55555555555";

  private Rules() {}

  /** The rules of these texts, each a source of its own: {@code a.yml}, {@code b.yml}, … */
  static RuleSet of(String... texts) {
    return new RuleSetReader(List.of(new ToyDetector())).read(files(texts));
  }

  static List<String> problems(String... texts) {
    return catchThrowableOfType(RuleException.class, () -> of(texts)).problems();
  }

  private static List<RuleFile> files(String... texts) {
    List<RuleFile> files = new ArrayList<>();
    for (String text : texts) {
      files.add(new RuleFile(files.size(), (char) ('a' + files.size()) + ".yml", text));
    }
    return files;
  }

  /** A plain rule of this name on line 1 to 5. */
  static String event(String name) {
    return """
        title: Some event
        name: %s
        level: low
        logsource: { category: authentication }
        detection: { one: { EventID: 4624 }, condition: one }
        """
        .formatted(name);
  }

  /** A sequence of this body; title, name and id take lines 1 to 3, {@code correlation} line 4. */
  static String sequence(String name, String body) {
    return "title: Some sequence\nname: " + name + "\n" + ID + "1\ncorrelation:\n" + body.indent(2);
  }

  /** A matcher of this detection, in Sigma's taxonomy. */
  static EventMatcher matcher(String detection) {
    String rule = "title: t\nlogsource: {}\ndetection:\n" + detection.indent(2);
    return of(rule).events().get(0).matcher();
  }
}
