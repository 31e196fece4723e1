package dev.lapwing.core.rule.match;

import dev.lapwing.core.rule.match.Condition.Alike;
import dev.lapwing.core.rule.match.Condition.And;
import dev.lapwing.core.rule.match.Condition.Has;
import dev.lapwing.core.rule.match.Condition.Not;
import dev.lapwing.core.rule.match.Condition.Or;
import dev.lapwing.core.rule.match.ValueTest.Any;
import dev.lapwing.core.rule.match.ValueTest.Bound;
import dev.lapwing.core.rule.match.ValueTest.Every;
import dev.lapwing.core.rule.match.ValueTest.Exists;
import dev.lapwing.core.rule.match.ValueTest.Like;
import dev.lapwing.core.rule.match.ValueTest.OfTime;
import dev.lapwing.core.rule.match.ValueTest.Regex;
import dev.lapwing.core.rule.match.ValueTest.Run;
import dev.lapwing.core.rule.match.ValueTest.Within;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says part by part whether an event fulfils a condition, and what it has in each field. */
public final class Explanation {

  private static final int MOST_TESTS = 6;
  private static final int LONGEST = 160;

  /**
   * One part.
   *
   * @param depth how many parts it is in
   * @param holds whether the event fulfils it
   * @param text what is asked, and what there is
   */
  public record Line(int depth, boolean holds, String text) {}

  private final Values values;
  private final List<Line> lines = new ArrayList<>();

  private Explanation(Values values) {
    this.values = values;
  }

  /** Each part of a condition, from the whole to its fields. */
  public static List<Line> of(Condition condition, Values values) {
    Explanation explanation = new Explanation(values);
    explanation.add(condition, 0);
    return explanation.lines;
  }

  private void add(Condition condition, int depth) {
    boolean holds = condition.test(values);
    if (condition instanceof And and) {
      parts("all of these", and.parts(), holds, depth);
    } else if (condition instanceof Or or) {
      parts("one of these", or.parts(), holds, depth);
    } else if (condition instanceof Not not) {
      parts("not", List.of(not.inner()), holds, depth);
    } else {
      lines.add(new Line(depth, holds, field(condition)));
    }
  }

  private String field(Condition condition) {
    if (condition instanceof Has has) {
      return has.field() + ": " + asked(has.test()) + "; the event has " + had(has.field());
    }
    Alike alike = (Alike) condition;
    String how = alike.how().place().name().toLowerCase(Locale.ROOT);
    return "%s: as %s (%s); the event has %s and %s"
        .formatted(alike.field(), alike.other(), how, had(alike.field()), had(alike.other()));
  }

  private void parts(String what, List<Condition> parts, boolean holds, int depth) {
    lines.add(new Line(depth, holds, what));
    parts.forEach(part -> add(part, depth + 1));
  }

  private String had(FieldRef field) {
    Object value = values.of(field);
    return value == null ? "none" : "'" + cut(value.toString()) + "'";
  }

  private static String asked(ValueTest test) {
    if (test instanceof Any any) {
      return several("one of ", any.tests());
    } else if (test instanceof Every every) {
      return several("all of ", every.tests());
    } else if (test instanceof Bound bound) {
      return order(bound.order()) + " " + bound.bound();
    } else if (test instanceof OfTime time) {
      String part = time.part().name().toLowerCase(Locale.ROOT);
      return part + " " + order(time.order()) + " " + time.bound();
    }
    return text(test);
  }

  private static String text(ValueTest test) {
    if (test instanceof Like like) {
      return "'" + cut(like.glob().toString()) + "'";
    } else if (test instanceof Regex regex) {
      return "/" + cut(regex.text()) + "/";
    } else if (test instanceof Run run) {
      return run.least() + " characters or more";
    } else if (test instanceof Within within) {
      return "in " + within.text();
    }
    return test instanceof Exists exists && exists.wanted() ? "any value" : "no value";
  }

  private static String several(String what, List<ValueTest> tests) {
    String some =
        tests.stream().limit(MOST_TESTS).map(Explanation::asked).collect(Collectors.joining(", "));
    int more = tests.size() - MOST_TESTS;
    return what + some + (more > 0 ? " and " + more + " more" : "");
  }

  private static String order(Order order) {
    return switch (order) {
      case LT -> "<";
      case LTE -> "≤";
      case EQ -> "=";
      case GTE -> "≥";
      case GT -> ">";
    };
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
