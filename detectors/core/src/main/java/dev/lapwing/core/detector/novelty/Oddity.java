package dev.lapwing.core.detector.novelty;

import dev.lapwing.core.baseline.DayVotes;
import dev.lapwing.core.baseline.Predictive;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.peer.Popularity;
import java.util.Locale;

/**
 * How odd a value is for an entity and its peers.
 *
 * @param odds what the entity's days before said of the next value
 * @param unseen whether it is none of those values
 * @param key fingerprint of the value
 * @param own p by what the entity itself was seen with
 * @param peers how usual values are among peers
 */
record Oddity(Predictive odds, boolean unseen, int key, double own, Popularity peers) {

  static Oddity of(DayVotes table, boolean unseen, int key, int day, Popularity peers) {
    Predictive odds = table.before(day);
    double own = unseen ? odds.unseen() : odds.tail(table.votesBefore(key, day));
    return new Oddity(odds, unseen, key, own, peers);
  }

  /** Probability of a value as odd as this one, or odder: P(new) · p(value | peers) if new. */
  double p() {
    return unseen ? own * strange() : own;
  }

  double surprise() {
    return Math.max(0, -Math.log10(p()));
  }

  /** How little peers know it; 1 where there are none. */
  private double strange() {
    return Math.max(1e-6, Math.min(1, peers.p(key)));
  }

  /** Adds both reasons to a finding. */
  void explain(FindingBuilder finding, String what, String label, String usual, int days) {
    String rate = usual + "; a new one about once in " + rate(days);
    finding.because(what, label + ", for the first time", rate, -Math.log10(own));
    if (peers.organisationSize() > 0) {
      finding.because("peers", "known to " + among(), "values that peers share", points());
    }
    boolean shared = peers.group(key) > 0;
    finding.against("known to peers of the same group", shared);
  }

  private double points() {
    return -Math.log10(strange());
  }

  /** {@code 190 days}: after how long something new is to be expected. */
  String rate(int days) {
    double aDay = odds.unseen() * odds.total() / Math.max(1, days);
    long expected = Math.max(1, Math.round(1 / Math.max(1e-6, aDay)));
    return count(expected, "day");
  }

  /** {@code 0 of 220 peers; 14 of 9,000 in the organisation}; empty where there are none. */
  String among() {
    if (peers.organisationSize() == 0) {
      return "";
    }
    String organisation = of(peers.organisation(key), peers.organisationSize());
    String group =
        peers.groupSize() == 0 ? "" : of(peers.group(key), peers.groupSize()) + " peers; ";
    return group + organisation + " in the organisation";
  }

  private static String of(int some, int all) {
    return String.format(Locale.ROOT, "%,d of %,d", some, all);
  }

  static String count(long number, String noun) {
    String plural =
        noun.endsWith("y") && !noun.endsWith("ay")
            ? noun.substring(0, noun.length() - 1) + "ies"
            : noun + "s";
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : plural);
  }
}
