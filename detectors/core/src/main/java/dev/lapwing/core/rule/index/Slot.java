package dev.lapwing.core.rule.index;

import dev.lapwing.core.rule.match.FieldRef;
import dev.lapwing.core.rule.match.Glob;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A field that rules of a bucket look at, and all texts that they seek in it. */
final class Slot {

  private final FieldRef field;
  private final int number;
  private final Map<String, List<Sought>> byLiteral = new LinkedHashMap<>();

  private TextFinder finder;
  private Sought[][] sought;

  /**
   * A fact, and what besides the literal makes it hold.
   *
   * @param fact its number
   * @param length of the literal
   * @param atStart whether the literal must stand at the start
   * @param atEnd whether it must stand at the end
   * @param rest what the whole text must be like; null if the literal and its place say it all
   */
  record Sought(int fact, int length, boolean atStart, boolean atEnd, Glob rest) {}

  Slot(FieldRef field, int number) {
    this.field = field;
    this.number = number;
  }

  FieldRef field() {
    return field;
  }

  int number() {
    return number;
  }

  /** Adds a fact: a text here is like this. */
  void seek(Glob glob, int fact) {
    glob.plainForms().forEach(form -> add(form, fact));
  }

  private void add(Glob glob, int fact) {
    String literal =
        glob.literals().stream().max(Comparator.comparingInt(String::length)).orElseThrow();
    boolean plain = glob.isPlain();
    Sought one =
        new Sought(
            fact,
            literal.length(),
            plain && !glob.openStart(),
            plain && !glob.openEnd(),
            plain && !glob.cased() ? null : glob);
    byLiteral.computeIfAbsent(literal, each -> new ArrayList<>()).add(one);
  }

  /** Gets ready to seek, when all is added. */
  void finish() {
    if (!byLiteral.isEmpty()) {
      finder = TextFinder.of(List.copyOf(byLiteral.keySet()));
      sought =
          byLiteral.values().stream()
              .map(list -> list.toArray(Sought[]::new))
              .toArray(Sought[][]::new);
    }
    byLiteral.clear();
  }

  /** Null if no text is sought here. */
  TextFinder finder() {
    return finder;
  }

  Sought[] sought(int literal) {
    return sought[literal];
  }
}
