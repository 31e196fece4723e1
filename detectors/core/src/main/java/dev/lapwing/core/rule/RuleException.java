package dev.lapwing.core.rule;

import java.util.List;

/**
 * Rules that cannot be used. The message is one line, {@code file:line: what is wrong}; where
 * several things are wrong, it is the first, and {@link #problems()} has them all.
 */
public final class RuleException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /**
   * @param line from 1; 0 where there is none
   */
  public RuleException(String file, int line, String message) {
    this(List.of(line > 0 ? file + ":" + line + ": " + message : file + ": " + message));
  }

  private RuleException(List<String> problems) {
    super(problems.get(0));
    this.problems = List.copyOf(problems);
  }

  /** All of these in one. */
  static RuleException all(List<RuleException> problems) {
    return new RuleException(problems.stream().map(RuleException::getMessage).toList());
  }

  /** Everything that is wrong, one line each; never empty. */
  public List<String> problems() {
    return problems == null ? List.of(getMessage()) : problems;
  }
}
