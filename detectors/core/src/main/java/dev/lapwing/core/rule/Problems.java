package dev.lapwing.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Everything found wrong, and everything odd, while rules are read. */
final class Problems {

  private final List<RuleException> errors = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  void error(String file, int line, String message) {
    errors.add(new RuleException(file, line, message));
  }

  void add(RuleException error) {
    errors.add(error);
  }

  void warn(String file, int line, String message) {
    warnings.add(new RuleException(file, line, message).getMessage());
  }

  int errors() {
    return errors.size();
  }

  List<String> warnings() {
    return warnings;
  }

  /**
   * Does something that may fail; notes it and goes on with {@code otherwise} where it does.
   *
   * @param field which the message is about, unless it names another
   * @param line where what is wrong does not know its own
   */
  <T> T attempt(String field, String file, int line, T otherwise, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuleException e) {
      errors.add(e.in(field));
    } catch (IllegalArgumentException e) {
      errors.add(new RuleException(file, line, e.getMessage()).in(field));
    }
    return otherwise;
  }

  /** Reads the value of a field. */
  <T> T read(String field, YamlValue value, T otherwise, Function<YamlValue, T> read) {
    return attempt(field, value.file(), value.line(), otherwise, () -> read.apply(value));
  }

  /**
   * @throws RuleException with all errors, if there are any
   */
  void throwIfAny() {
    if (!errors.isEmpty()) {
      throw RuleException.all(errors, warnings);
    }
  }
}
