package dev.lapwing.core.rule.index;

import dev.lapwing.core.rule.match.Likeness;
import dev.lapwing.core.rule.match.ValueTest;

/** A condition of a bucket's rule, over facts and answers that it shares with others. */
sealed interface Node {

  boolean test(Scan scan);

  /** How dear it is to ask, for the cheap ones are asked first. */
  default int cost() {
    return 2;
  }

  /** All of these. */
  final class And implements Node {
    private final Node[] parts;

    And(Node[] parts) {
      this.parts = parts;
    }

    @Override
    public boolean test(Scan scan) {
      for (Node part : parts) {
        if (!part.test(scan)) {
          return false;
        }
      }
      return true;
    }
  }

  /** One of these at least. */
  final class Or implements Node {
    private final Node[] parts;

    Or(Node[] parts) {
      this.parts = parts;
    }

    @Override
    public boolean test(Scan scan) {
      for (Node part : parts) {
        if (part.test(scan)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Not this. */
  record Not(Node inner) implements Node {
    @Override
    public boolean test(Scan scan) {
      return !inner.test(scan);
    }

    @Override
    public int cost() {
      return inner.cost();
    }
  }

  /** One at least of these facts of one field. */
  final class AnyFact implements Node {
    private final Slot slot;
    private final int[] facts;

    AnyFact(Slot slot, int[] facts) {
      this.slot = slot;
      this.facts = facts;
    }

    @Override
    public boolean test(Scan scan) {
      scan.look(slot);
      for (int fact : facts) {
        if (scan.holds(fact)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public int cost() {
      return 1;
    }
  }

  /** All of these facts of one field. */
  final class AllFacts implements Node {
    private final Slot slot;
    private final int[] facts;

    AllFacts(Slot slot, int[] facts) {
      this.slot = slot;
      this.facts = facts;
    }

    @Override
    public boolean test(Scan scan) {
      scan.look(slot);
      for (int fact : facts) {
        if (!scan.holds(fact)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int cost() {
      return 1;
    }
  }

  /** What no automaton decides. */
  record Question(int number, Slot slot, ValueTest test) implements Node {
    @Override
    public boolean test(Scan scan) {
      return scan.ask(number, slot, test);
    }

    @Override
    public int cost() {
      return test instanceof ValueTest.Regex ? 3 : 1;
    }
  }

  /** Two fields that are alike. */
  record Alike(Slot one, Slot other, Likeness how) implements Node {
    @Override
    public boolean test(Scan scan) {
      return how.test(scan.value(one), scan.value(other));
    }
  }
}
