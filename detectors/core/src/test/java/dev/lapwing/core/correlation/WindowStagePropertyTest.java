package dev.lapwing.core.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.finding.NameIds;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.WindowRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Every type of correlation finds what brute force finds, whatever order events come in, however
 * often, and however many have the same time.
 */
class WindowStagePropertyTest {

  private static final long SPAN = 10_000;
  private static final long DISORDER = 4000;

  private record Deed(String id, long time, int step, int value) {
    private Counted counted(WindowRule rule) {
      int steps = rule.steps().size();
      boolean absent = step >= steps;
      return WindowRules.counted(
          id,
          time,
          absent ? 0 : 1L << step,
          absent ? 1 : 0,
          rule.fields().isEmpty() ? null : String.valueOf(value));
    }
  }

  @Provide
  static Arbitrary<String> correlations() {
    String value = "rules: [a]\ncondition: { field: user.name, ";
    return Arbitraries.of(
        "type: event_count\nrules: [a]\ncondition: { gte: 4 }",
        "type: event_count\nrules: [a, b]\ncondition: { gt: 6 }",
        "type: event_count\nrules: [a]\ncondition: { lt: 3 }",
        "type: event_count\nrules: [a]\ncondition: { gte: 3, lte: 5 }",
        "type: event_count\nrules: [a]\ncondition: { eq: 4 }",
        "type: event_count\nrules: [a]\ncondition: { neq: 2 }",
        "type: value_count\n" + value + "gte: 3 }",
        "type: value_count\n" + value + "lte: 2 }",
        "type: value_sum\n" + value + "gt: 14 }",
        "type: value_sum\n" + value + "lt: 4 }",
        "type: value_avg\n" + value + "gte: 3.5 }",
        "type: value_avg\n" + value + "lt: 2 }",
        "type: value_percentile\n" + value + "lte: 20 }",
        "type: temporal\nrules: [a, b]",
        "type: temporal\nrules: [a, b, c]",
        "type: temporal\nrules: [a, b, c]\ncondition: a and b and not c",
        "type: temporal\nrules: [a, c]\ncondition: not c and a");
  }

  private static List<Deed> deeds(Random random, int steps) {
    List<Deed> deeds = new ArrayList<>();
    long time = 1_000_000;
    for (int n = 0; n < 60; n++) {
      // Ties, bursts, pauses longer than two timespans.
      int kind = random.nextInt(10);
      time += kind < 3 ? 0 : kind < 9 ? random.nextInt(4000) : random.nextInt(40_000);
      deeds.add(new Deed("e" + n, time, random.nextInt(steps), random.nextInt(6)));
    }
    return deeds;
  }

  /** Each comes up to so much late, and some come twice. */
  private static List<Deed> arrivals(List<Deed> deeds, Random random) {
    record Arrival(Deed deed, long at) {}
    List<Arrival> arrivals = new ArrayList<>();
    for (Deed deed : deeds) {
      for (int times = random.nextInt(5) == 0 ? 2 : 1; times > 0; times--) {
        arrivals.add(new Arrival(deed, deed.time() + (long) (random.nextDouble() * DISORDER)));
      }
    }
    arrivals.sort(Comparator.comparingLong(Arrival::at));
    return arrivals.stream().map(Arrival::deed).toList();
  }

  private static double measured(WindowRule rule, List<Deed> window, Deed last) {
    double n = window.size();
    double sum = window.stream().mapToDouble(Deed::value).sum();
    return switch (rule.kind()) {
      case EVENT_COUNT -> n;
      case VALUE_COUNT -> window.stream().map(Deed::value).distinct().count();
      case VALUE_SUM -> sum;
      case VALUE_AVG -> sum / n;
      case VALUE_PERCENTILE ->
          100.0 * window.stream().filter(deed -> deed.value() == last.value()).count() / n;
      case TEMPORAL -> {
        Set<Integer> steps = new HashSet<>(window.stream().map(Deed::step).toList());
        Set<Integer> wanted = new HashSet<>();
        for (int i = 0; i < rule.steps().size(); i++) {
          wanted.add(i);
        }
        yield steps.equals(wanted) ? 1 : 0;
      }
    };
  }

  private static boolean holds(WindowRule rule, List<Deed> window, Deed last) {
    double measured = measured(rule, window, last);
    return rule.kind() == WindowRule.Kind.TEMPORAL ? measured == 1 : rule.holds(measured);
  }

  private static Set<Long> sliding(WindowRule rule, List<Deed> deeds) {
    Set<Long> numbers = new TreeSet<>();
    for (Deed last : deeds) {
      List<Deed> window =
          deeds.stream()
              .filter(deed -> deed.time() > last.time() - SPAN && deed.time() <= last.time())
              .toList();
      if (holds(rule, window, last)) {
        numbers.add(Math.floorDiv(last.time(), SPAN));
      }
    }
    return numbers;
  }

  private static Set<Long> whole(WindowRule rule, List<Deed> deeds) {
    Set<Long> numbers = new TreeSet<>();
    List<Deed> left = new ArrayList<>(deeds);
    while (!left.isEmpty()) {
      long end = left.get(0).time() + SPAN - 1;
      List<Deed> window = left.stream().filter(deed -> deed.time() <= end).toList();
      if (holds(rule, window, window.get(window.size() - 1))) {
        numbers.add(Math.floorDiv(end, SPAN));
      }
      left.removeAll(window);
    }
    return numbers;
  }

  private static Set<String> uids(Set<Long> numbers) {
    Set<String> uids = new HashSet<>();
    for (long number : numbers) {
      String anchor = WindowRules.KEY + "@" + number;
      uids.add(NameIds.finding("counted", Entity.user("corp", "anna"), anchor));
    }
    return uids;
  }

  @Property(tries = 600, seed = "20261125")
  void whatIsFoundIsWhatBruteForceFinds(
      @ForAll("correlations") String correlation, @ForAll long seed) {
    RuleSet rules = WindowRules.of(correlation);
    WindowRule rule = rules.windows().get(0);
    Random random = new Random(seed);
    List<Deed> deeds = deeds(random, rule.steps().size() + rule.absent().size());
    Live live = new Live(rules, DISORDER);
    arrivals(deeds, random).forEach(deed -> live.take(deed.counted(rule)));
    boolean forgotten = live.end();

    Set<Long> expected = rule.ofWholeWindows() ? whole(rule, deeds) : sliding(rule, deeds);
    assertThat(live.found()).isEqualTo(uids(expected));
    assertThat(live.out.emitted).as("each once").hasSameSizeAs(expected);
    assertThat(forgotten).as("nothing is kept for ever").isTrue();
  }

  @Property(tries = 6, seed = "20261125")
  void ofManyNothingIsMissedAndLittleIsKept(@ForAll long seed) {
    RuleSet rules = WindowRules.of("type: event_count\nrules: [a]\ncondition: { gte: 2000 }");
    WindowRule rule = rules.windows().get(0);
    Random random = new Random(seed);
    List<Deed> deeds = new ArrayList<>();
    double gap = 4.5 + random.nextDouble();
    for (int n = 0; n < 6000; n++) {
      deeds.add(new Deed("e" + n, 1_000_000 + (long) (n * gap), 0, 0));
    }
    Live live = new Live(rules, 0);
    deeds.forEach(deed -> live.take(deed.counted(rule)));

    if (gap <= SPAN / 2000.0) {
      assertThat(live.found()).isNotEmpty();
    } else if (gap > SPAN / 2000.0 * (1 + 1 / 60.0)) {
      assertThat(live.found()).isEmpty();
    }
    assertThat(live.largest).isLessThan(8000);
  }
}
