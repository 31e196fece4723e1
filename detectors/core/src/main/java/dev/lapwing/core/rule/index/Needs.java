package dev.lapwing.core.rule.index;

import dev.lapwing.core.rule.match.Condition;
import dev.lapwing.core.rule.match.FieldRef;
import dev.lapwing.core.rule.match.Glob;
import dev.lapwing.core.rule.match.ValueTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a rule waits for: facts of which at least one holds in every event that it matches, and
 * which seldom hold otherwise.
 *
 * <p>Of {@code a and b} either's facts would do, and those that are expected to hold more seldom
 * are taken; of {@code a or b} both's are needed; of {@code not a} there are none. How often a text
 * is found is not known, so it is guessed: halved with every two characters of its longest literal,
 * and as many times that as there are conditions that ask for it, since many rules ask for the
 * commonest programs.
 */
final class Needs {

  private static final double PRESENT = 4;
  private static final int MOST_BITS = 16;

  private final Map<Need, Integer> asked = new HashMap<>();

  /**
   * Those of a rule.
   *
   * @param cost how often they are expected to hold, roughly
   */
  private record Choice(List<Need> needs, double cost) {}

  /** Notes what this rule's condition asks for. */
  void count(Condition condition) {
    walk(condition, need -> asked.merge(need, 1, Integer::sum));
  }

  /** Null if there are none, so that the rule must always be asked. */
  List<Need> of(Condition condition) {
    Choice choice = choose(condition);
    return choice == null ? null : choice.needs();
  }

  private static void walk(Condition condition, Consumer<Need> seen) {
    if (condition instanceof Condition.And and) {
      and.parts().forEach(part -> walk(part, seen));
    } else if (condition instanceof Condition.Or or) {
      or.parts().forEach(part -> walk(part, seen));
    } else if (condition instanceof Condition.Has has) {
      walk(has.field(), has.test(), seen);
    }
  }

  private static void walk(FieldRef field, ValueTest test, Consumer<Need> seen) {
    if (test instanceof ValueTest.Any any) {
      any.tests().forEach(each -> walk(field, each, seen));
    } else if (test instanceof ValueTest.Every every) {
      every.tests().forEach(each -> walk(field, each, seen));
    } else if (test instanceof ValueTest.Like like && !like.glob().literals().isEmpty()) {
      seen.accept(new Need.Text(field, like.glob()));
    }
  }

  private Choice choose(Condition condition) {
    if (condition instanceof Condition.And and) {
      return best(and.parts().stream().map(this::choose).toList());
    }
    if (condition instanceof Condition.Or or) {
      return all(or.parts().stream().map(this::choose).toList());
    }
    if (condition instanceof Condition.Has has) {
      return choose(has.field(), has.test());
    }
    return condition instanceof Condition.Alike alike ? present(alike.field()) : null;
  }

  private Choice choose(FieldRef field, ValueTest test) {
    if (test instanceof ValueTest.Every every) {
      return best(every.tests().stream().map(each -> choose(field, each)).toList());
    }
    if (test instanceof ValueTest.Any any) {
      return all(any.tests().stream().map(each -> choose(field, each)).toList());
    }
    if (test instanceof ValueTest.Like like && !like.glob().literals().isEmpty()) {
      return text(new Need.Text(field, like.glob()));
    }
    if (test instanceof ValueTest.Regex regex) {
      return regex(field, regex.facts().clauses());
    }
    // The others ask something of a value, so there must be one.
    return test instanceof ValueTest.Exists exists && !exists.wanted() ? null : present(field);
  }

  private Choice regex(FieldRef field, List<List<String>> clauses) {
    List<Choice> choices = new ArrayList<>();
    for (List<String> clause : clauses) {
      choices.add(all(clause.stream().map(t -> text(Need.Text.anywhere(field, t))).toList()));
    }
    return choices.isEmpty() ? present(field) : best(choices);
  }

  private static Choice present(FieldRef field) {
    return new Choice(List.of(new Need.Present(field)), PRESENT);
  }

  private Choice text(Need.Text need) {
    Glob glob = need.glob();
    int longest = glob.literals().stream().mapToInt(String::length).max().orElse(0);
    int anchors = (glob.openStart() ? 0 : 1) + (glob.openEnd() ? 0 : 1);
    double bits = Math.min(MOST_BITS, longest / 2.0 + anchors);
    return new Choice(List.of(need), asked.getOrDefault(need, 1) * Math.pow(2, -bits));
  }

  private static Choice best(List<Choice> choices) {
    Choice best = null;
    for (Choice choice : choices) {
      if (choice != null && (best == null || choice.cost() < best.cost())) {
        best = choice;
      }
    }
    return best;
  }

  private static Choice all(List<Choice> choices) {
    List<Need> needs = new ArrayList<>();
    double cost = 0;
    for (Choice choice : choices) {
      if (choice == null) {
        return null;
      }
      needs.addAll(choice.needs());
      cost += choice.cost();
    }
    return new Choice(needs, cost);
  }
}
