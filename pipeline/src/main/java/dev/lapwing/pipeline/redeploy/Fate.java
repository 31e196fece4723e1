package dev.lapwing.pipeline.redeploy;

import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of one piece of state.
 *
 * @param name rule, or what else the state is of; what {@code --accept-loss} takes
 * @param id of the rule; null if it is of none
 * @param operator uid of the operator that keeps it
 * @param kind what becomes of it
 * @param why in a few words, for people
 * @param amount how much state it concerns
 * @param lost whether something is lost
 * @param warnings what is odd about it, one line each
 */
public record Fate(
    String name,
    String id,
    String operator,
    Kind kind,
    String why,
    Amount amount,
    boolean lost,
    List<String> warnings) {

  /** What may become of state. */
  public enum Kind {
    /** The new job goes on with it. */
    KEEPS("keeps its state"),
    /** There is none for it yet. */
    NEW("starts empty"),
    /** There is some, but not for what it has become. */
    EMPTIED("starts empty"),
    /** Nobody reads it, but it stays where it is. */
    ASIDE("stays aside"),
    /** The new job has no place for it. */
    DROPPED("is dropped");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  public Fate {
    warnings = List.copyOf(warnings);
  }

  static Fate of(String name, String operator, Kind kind, String why, Amount amount) {
    return new Fate(name, null, operator, kind, why, amount, false, List.of());
  }

  /** The same, of a rule. */
  Fate ofRule(String rule) {
    return new Fate(name, rule, operator, kind, why, amount, lost, warnings);
  }

  /** The same, a loss unless it is sure that there is nothing. */
  Fate losing() {
    return new Fate(name, id, operator, kind, why, amount, !amount.none(), warnings);
  }

  /** Whether it is the same fate of the same state, however much that is. */
  public boolean same(Fate other) {
    return name.equals(other.name) && operator.equals(other.operator) && kind == other.kind;
  }

  Fate warning(String line) {
    List<String> more = new ArrayList<>(warnings);
    more.add(line);
    return new Fate(name, id, operator, kind, why, amount, lost, more);
  }
}
