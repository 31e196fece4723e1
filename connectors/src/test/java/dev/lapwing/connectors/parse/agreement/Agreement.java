package dev.lapwing.connectors.parse.agreement;

import dev.lapwing.connectors.parse.AgreementPage;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Counts on what two readings of the same events agree. */
final class Agreement {

  static final String[] ASPECTS = {"user", "src", "outcome", "time", "class"};

  private final String source;
  private final int[] agreed = new int[ASPECTS.length];
  private final Map<String, Integer> reasons = new TreeMap<>();
  private final AgreementPage page;
  private int events;
  private int whole;

  Agreement(String source) {
    this.source = source;
    this.page = new AgreementPage(source);
  }

  /** One event: for each of {@link #ASPECTS}, what differs in words, or null where they agree. */
  void add(String event, String... differences) {
    events++;
    boolean all = true;
    for (int i = 0; i < ASPECTS.length; i++) {
      if (differences[i] == null) {
        agreed[i]++;
      } else {
        all = false;
        page.differs(event, ASPECTS[i], null);
        reasons.merge(event + ": " + ASPECTS[i] + ": " + differences[i], 1, Integer::sum);
      }
    }
    whole += all ? 1 : 0;
  }

  /** Null if they agree. */
  static String differ(Object ours, Object theirs, BooleanSupplier agree) {
    return agree.getAsBoolean() ? null : "ours " + ours + ", theirs " + theirs;
  }

  /** Compares its section of the page. */
  void verifyPage() {
    page.verify(events, whole);
  }

  double share() {
    return events == 0 ? 0 : (double) whole / events;
  }

  /** The row of the table, and below it what differs, how often. */
  String report() {
    StringBuilder text = new StringBuilder();
    text.append(String.format("%-28s %5d events, all five agree %5d |", source, events, whole));
    for (int i = 0; i < ASPECTS.length; i++) {
      text.append(' ').append(ASPECTS[i]).append(' ').append(agreed[i]);
    }
    reasons.forEach(
        (reason, count) -> text.append("\n    ").append(count).append(" × ").append(reason));
    return text.toString();
  }
}
