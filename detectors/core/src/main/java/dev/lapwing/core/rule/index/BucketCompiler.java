package dev.lapwing.core.rule.index;

import dev.lapwing.core.rule.EventRule;
import dev.lapwing.core.rule.match.Condition;
import dev.lapwing.core.rule.match.FieldRef;
import dev.lapwing.core.rule.match.ValueTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers the fields, facts and questions of a bucket's rules, each once. */
final class BucketCompiler {

  private final Map<FieldRef, Slot> slots = new LinkedHashMap<>();
  private final Map<Need, Integer> facts = new LinkedHashMap<>();
  private final Map<Condition.Has, Integer> questions = new HashMap<>();
  private final Map<Integer, List<Integer>> waiting = new HashMap<>();
  private final Set<Slot> looked = new LinkedHashSet<>();
  private final List<Integer> always = new ArrayList<>();
  private final List<Node> conditions = new ArrayList<>();

  BucketCompiler(List<EventRule> rules) {
    Needs needs = new Needs();
    rules.forEach(rule -> needs.count(rule.matcher().condition()));
    for (EventRule rule : rules) {
      Condition condition = rule.matcher().condition();
      await(conditions.size(), needs.of(condition));
      conditions.add(node(condition));
    }
    List.copyOf(slots.values()).forEach(slot -> fact(new Need.Present(slot.field())));
    slots.values().forEach(Slot::finish);
  }

  private void await(int rule, List<Need> needs) {
    if (needs == null) {
      always.add(rule);
      return;
    }
    for (Need need : new LinkedHashSet<>(needs)) {
      waiting.computeIfAbsent(fact(need), each -> new ArrayList<>()).add(rule);
      looked.add(slot(need.field()));
    }
  }

  private Slot slot(FieldRef field) {
    return slots.computeIfAbsent(field, each -> new Slot(each, slots.size()));
  }

  private int fact(Need need) {
    Integer known = facts.get(need);
    if (known != null) {
      return known;
    }
    int fact = facts.size();
    facts.put(need, fact);
    Slot slot = slot(need.field());
    if (need instanceof Need.Text text) {
      slot.seek(text.glob(), fact);
    }
    return fact;
  }

  private Node node(Condition condition) {
    if (condition instanceof Condition.And and) {
      return and(and.parts().stream().map(this::node).toList());
    }
    if (condition instanceof Condition.Or or) {
      return or(or.parts().stream().map(this::node).toList());
    }
    if (condition instanceof Condition.Not not) {
      return new Node.Not(node(not.inner()));
    }
    if (condition instanceof Condition.Alike alike) {
      return new Node.Alike(slot(alike.field()), slot(alike.other()), alike.how());
    }
    Condition.Has has = (Condition.Has) condition;
    return node(has.field(), has.test());
  }

  private Node node(FieldRef field, ValueTest test) {
    if (test instanceof ValueTest.Any any) {
      return parts(field, any.tests(), false);
    }
    if (test instanceof ValueTest.Every every) {
      return parts(field, every.tests(), true);
    }
    return isFact(test)
        ? new Node.AnyFact(slot(field), facts(field, List.of(test)))
        : question(field, test);
  }

  /** Those that are facts together, the others each for itself. */
  private Node parts(FieldRef field, List<ValueTest> tests, boolean all) {
    List<Node> nodes = new ArrayList<>();
    List<ValueTest> texts = tests.stream().filter(BucketCompiler::isFact).toList();
    if (!texts.isEmpty()) {
      int[] numbers = facts(field, texts);
      Slot slot = slot(field);
      nodes.add(all ? new Node.AllFacts(slot, numbers) : new Node.AnyFact(slot, numbers));
    }
    for (ValueTest test : tests) {
      if (!isFact(test)) {
        nodes.add(node(field, test));
      }
    }
    return all ? and(nodes) : or(nodes);
  }

  private static boolean isFact(ValueTest test) {
    return test instanceof ValueTest.Like like && !like.glob().literals().isEmpty();
  }

  private int[] facts(FieldRef field, List<ValueTest> tests) {
    return tests.stream()
        .map(test -> new Need.Text(field, ((ValueTest.Like) test).glob()))
        .mapToInt(this::fact)
        .toArray();
  }

  private Node question(FieldRef field, ValueTest test) {
    int number =
        questions.computeIfAbsent(new Condition.Has(field, test), each -> questions.size());
    Node.Question question = new Node.Question(number, slot(field), test);
    List<Node> nodes = new ArrayList<>();
    if (test instanceof ValueTest.Regex regex) {
      for (List<String> clause : regex.facts().clauses()) {
        int[] needed =
            clause.stream().mapToInt(text -> fact(Need.Text.anywhere(field, text))).toArray();
        nodes.add(new Node.AnyFact(slot(field), needed));
      }
    }
    nodes.add(question);
    return and(nodes);
  }

  private static Node and(List<Node> parts) {
    return parts.size() == 1 ? parts.get(0) : new Node.And(cheapestFirst(parts));
  }

  private static Node or(List<Node> parts) {
    return parts.size() == 1 ? parts.get(0) : new Node.Or(cheapestFirst(parts));
  }

  private static Node[] cheapestFirst(List<Node> parts) {
    return parts.stream().sorted(Comparator.comparingInt(Node::cost)).toArray(Node[]::new);
  }

  Node[] conditions() {
    return conditions.toArray(Node[]::new);
  }

  /** Rules that wait for nothing. */
  int[] always() {
    return ints(always);
  }

  /** Fields with facts that rules wait for. */
  Slot[] looked() {
    return looked.toArray(Slot[]::new);
  }

  /** By field, the fact that it is there. */
  int[] presence() {
    return slots.keySet().stream().mapToInt(each -> facts.get(new Need.Present(each))).toArray();
  }

  /** By fact, the rules that wait for it; null where none does. */
  int[][] waiting() {
    int[][] rules = new int[facts.size()][];
    waiting.forEach((fact, list) -> rules[fact] = ints(list));
    return rules;
  }

  int questions() {
    return questions.size();
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
