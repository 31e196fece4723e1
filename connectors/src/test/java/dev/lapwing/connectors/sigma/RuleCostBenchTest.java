package dev.lapwing.connectors.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventCodec;
import dev.lapwing.core.rule.EventRule;
import dev.lapwing.core.rule.RawFields;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.index.RuleIndex;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What rules cost a core, by their number: {@code mvn -Pbench -pl connectors -am test}. Public
 * rules over the records of recorded attacks, which rules have the most to do with; processor time,
 * so that what the machine does besides does not count.
 */
@Tag("bench")
final class RuleCostBenchTest {

  private static final int[] NUMBERS = {1, 100, 1_000, 3_000};
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 7;
  private static final double MOST_SLOWDOWN = 2;

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /** Microseconds an event. */
  private record Cost(double read, double whole) {}

  @Test
  void threeThousandRulesCostLessThanTwiceAsMuchAsOne() {
    List<RuleFile> files = new ArrayList<>(new Corpus().rules().files());
    Collections.shuffle(files, new Random(20261125));
    CorpusEvents records =
        new CorpusEvents()
            .add("evtx-benign", 5_000)
            .add("mordor-empire/lateral_movement", 2_500)
            .add("mordor-empire/execution", 2_500);
    List<Cost> costs = new ArrayList<>();
    for (int number : NUMBERS) {
      costs.add(cost(files.subList(0, number), records));
      print(number, costs.get(costs.size() - 1));
    }
    double slowdown = costs.get(costs.size() - 1).whole() / costs.get(0).whole();
    System.out.printf(
        Locale.ROOT,
        "%.2f times as slow with %d rules as with one, %d records%n",
        slowdown,
        NUMBERS[NUMBERS.length - 1],
        records.size());
    assertThat(slowdown).isLessThan(MOST_SLOWDOWN);
  }

  /** What a job does with a record at least: it is read, sent on, and held against the rules. */
  private static Cost cost(List<RuleFile> files, CorpusEvents records) {
    RuleSet rules = RuleSet.parse(files);
    RawFields asked = RawFields.of(rules);
    List<EventRule> events = rules.events();
    RuleIndex index = new RuleIndex(events);
    double read = median(records.size(), () -> records.each(asked, RuleCostBenchTest::sent));
    double whole = median(records.size(), () -> records.each(asked, e -> index.match(sent(e))));
    return new Cost(read, whole);
  }

  /** As the event crosses from the operator that reads to those behind it. */
  private static Event sent(Event event) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
      EventCodec.INSTANCE.write(event, new DataOutputStream(bytes));
      ByteArrayInputStream back = new ByteArrayInputStream(bytes.toByteArray());
      return EventCodec.INSTANCE.read(new DataInputStream(back));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double median(int events, IntSupplier work) {
    List<Double> times = new ArrayList<>();
    int found = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long before = CLOCK.getCurrentThreadCpuTime();
      found += work.getAsInt();
      if (round >= 0) {
        times.add((CLOCK.getCurrentThreadCpuTime() - before) / 1e3 / events);
      }
    }
    assertThat(found).isNotNegative();
    Collections.sort(times);
    return times.get(times.size() / 2);
  }

  private static void print(int rules, Cost cost) {
    System.out.printf(
        Locale.ROOT,
        "%5d rules: %,9.0f events/s/core; %.2f µs an event to read and send on, %.2f to match%n",
        rules,
        1e6 / cost.whole(),
        cost.read(),
        cost.whole() - cost.read());
  }
}
