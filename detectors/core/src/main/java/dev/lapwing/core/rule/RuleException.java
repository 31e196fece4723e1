package dev.lapwing.core.rule;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Rules that cannot be used. The message is one line, {@code file:line: field: what is wrong}, and
 * where it can be said, what would be right. Where several things are wrong, it is the first, and
 * {@link #problems()} has them all.
 */
public final class RuleException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** How a message begins that names its field already. */
  private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9_.|-]+: .*", Pattern.DOTALL);

  private final String where;
  private final String said;
  private final transient List<String> problems;
  private final transient List<String> warnings;

  /**
   * @param line from 1; 0 where there is none
   */
  public RuleException(String file, int line, String message) {
    this(line > 0 ? file + ":" + line + ": " : file + ": ", message);
  }

  private RuleException(String where, String said) {
    this(where, said, List.of(where + said), List.of());
  }

  private RuleException(String where, String said, List<String> problems, List<String> warnings) {
    super(where + said);
    this.where = where;
    this.said = said;
    this.problems = List.copyOf(problems);
    this.warnings = List.copyOf(warnings);
  }

  /** All of these in one. */
  static RuleException all(List<RuleException> problems, List<String> warnings) {
    RuleException first = problems.get(0);
    List<String> lines = problems.stream().map(RuleException::getMessage).toList();
    return new RuleException(first.where, first.said, lines, warnings);
  }

  /** The same, of this field, unless it names one already. */
  RuleException in(String field) {
    return FIELD.matcher(said).matches() ? this : new RuleException(where, field + ": " + said);
  }

  /** Everything that is wrong, one line each; never empty. */
  public List<String> problems() {
    return problems == null ? List.of(getMessage()) : problems;
  }

  /** What is odd besides, one line each. */
  public List<String> warnings() {
    return warnings == null ? List.of() : warnings;
  }
}
