package dev.lapwing.core.rule;

import dev.lapwing.core.rule.match.Condition;
import dev.lapwing.core.rule.match.FieldRef;
import dev.lapwing.core.rule.match.Outcomes;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which rules can find nothing, because no log that is read has what they ask for.
 *
 * <p>A field that a log does not have is as a missing one: what needs its value is false, and
 * {@code null} and {@code not} what needs it are true. If a condition is false whatever the fields
 * that are there may hold, the rule cannot fire; one that can still fire by other branches may.
 */
public final class Reach {

  private final Collection<LogFormat> formats;

  /**
   * @param formats what is read
   */
  public Reach(Collection<LogFormat> formats) {
    this.formats = formats;
  }

  /**
   * Why a rule can find nothing: the field or the log that is missing.
   *
   * @return empty if it can find something
   */
  public Optional<String> cannotFire(EventRule rule) {
    LogSourceSpec logs = rule.logsource();
    boolean delivered = false;
    Set<String> missing = new TreeSet<>();
    for (LogFormat format : formats) {
      if (!format.delivers(logs)) {
        continue;
      }
      delivered = true;
      Condition condition = rule.matcher().condition();
      Predicate<FieldRef> has = field -> format.has(logs, field);
      if (Outcomes.of(condition, has.negate(), field -> null).canHold()) {
        return Optional.empty();
      }
      Condition.fields(condition).stream()
          .filter(has.negate())
          .forEach(field -> missing.add(field.name()));
    }
    return Optional.of(
        delivered
            ? "no source has, in " + logs + ", the field " + String.join(", ", missing)
            : "no source delivers " + logs);
  }
}
