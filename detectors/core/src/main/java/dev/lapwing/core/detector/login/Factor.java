package dev.lapwing.core.detector.login;

import dev.lapwing.core.peer.Popularity;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What one feature of a sign-in says: log₁₀ of how much likelier a stranger shows it than the user.
 * Its words are made only when somebody reads them: hardly any sign-in is told of.
 */
final class Factor {

  /** However private a known network or device is, it vouches for no more than this. */
  private static final double TRUST = -1;

  /** How little peers know a value counts for so much at most. */
  private static final double LEAST_KNOWN = 0.01;

  private final String name;
  private final Supplier<String> label;
  private final Supplier<String> observed;
  private final Supplier<String> usual;
  private final double points;

  private Factor(
      String name,
      Supplier<String> label,
      Supplier<String> observed,
      Supplier<String> usual,
      double points) {
    this.name = name;
    this.label = label;
    this.observed = observed;
    this.usual = usual;
    this.points = points;
  }

  /** {@code network}. */
  String name() {
    return name;
  }

  /** What it is, in a few words. */
  String label() {
    return label.get();
  }

  String observed() {
    return observed.get();
  }

  String usual() {
    return usual.get();
  }

  /** Above 0 speaks against the owner; never below neutral for what is new. */
  double points() {
    return points;
  }

  /** When somebody signed in. */
  static Factor time(LocalTime local, double points) {
    return new Factor("time of day", local::text, local::text, () -> "by earlier days", points);
  }

  /** The record says nothing of it. */
  static Factor silent(String name) {
    return new Factor(name, () -> "unknown", () -> "not in the record", () -> "", 0);
  }

  /** A network of the organisation: nothing for or against anybody. */
  static Factor own(String name, String label) {
    return new Factor(name, () -> label, () -> label + ": the organisation's own", () -> "", 0);
  }

  /**
   * A network or client.
   *
   * @param table what the user was seen with
   * @param noun of the widest kind that is new
   * @param known how usual values of that kind are among peers; {@link Popularity#NONE} if not
   *     compared
   * @param shared the value that peers are asked for
   */
  static Factor of(
      String name,
      String label,
      Ladder table,
      int[] rungs,
      int day,
      String noun,
      Popularity known,
      int shared) {
    int rung = table.newRung(rungs, day);
    Supplier<String> usual = () -> usual(table, Math.max(0, rung), day, noun);
    if (rung == Ladder.KNOWN) {
      double trust = Math.min(0, -1 - Math.log10(table.share(rungs, 0, day)));
      return new Factor(name, () -> label, () -> label, usual, Math.max(TRUST, trust));
    }
    double strange = Math.max(LEAST_KNOWN, Math.min(1, known.p(shared)));
    double points = -Math.log10(table.unseen(rung, day)) - Math.log10(strange);
    Supplier<String> observed = () -> label + ": new " + noun + among(known, shared);
    return new Factor(name, () -> label, observed, usual, Math.max(0, points));
  }

  private static String usual(Ladder table, int rung, int day, String noun) {
    int kinds = table.kinds(rung, day);
    String plural =
        switch (noun) {
          case "country" -> "countries";
          case "address" -> "addresses";
          case "kind of client" -> "kinds of client";
          default -> noun + "s";
        };
    return String.format(
        Locale.ROOT,
        "%d known %s over %,.0f days of use",
        kinds,
        kinds == 1 ? noun : plural,
        table.total(day));
  }

  private static String among(Popularity known, int value) {
    if (known.organisationSize() == 0) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        ", seen with %,d of %,d peers and %,d of %,d in the organisation",
        known.group(value),
        known.groupSize(),
        known.organisation(value),
        known.organisationSize());
  }
}
