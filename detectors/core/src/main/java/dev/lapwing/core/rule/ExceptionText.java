package dev.lapwing.core.rule;

import dev.lapwing.core.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads an exception that stands alone, not in a file of rules. */
public final class ExceptionText {

  private static final Set<String> KEYS =
      Set.of("title", "name", "id", "description", "exception", "author", "date", "modified");

  private ExceptionText() {}

  /**
   * Reads one.
   *
   * @param name what it is called; the document need not say so, nor have an id
   * @param text YAML or JSON, as in a file of rules
   * @throws RuleException if it is none, with all that is wrong
   */
  public static ExceptionRule read(String name, String text) {
    List<YamlValue> documents = YamlReader.documents(new RuleFile(0, name, text));
    if (documents.size() != 1) {
      throw new RuleException(name, 0, "expected one exception, found " + documents.size());
    }
    Problems problems = new Problems();
    Keys keys = new Keys(documents.get(0), "", problems).only(KEYS);
    ExceptionRule read = null;
    if (keys.has("exception")) {
      RuleHead head = HeadReader.read(keys, true, Severity.INFORMATIONAL);
      RuleHead called = head == null ? null : head.named(name);
      read = new ExceptionReader(problems, new ArrayList<>()).read(called, keys);
    } else {
      problems.error(name, keys.line(), Examples.missing("exception"));
    }
    if (!keys.text("name", name).equals(name)) {
      problems.error(name, keys.line(), "name: expected the record's key, '" + name + "'");
    }
    problems.throwIfAny();
    return read;
  }
}
