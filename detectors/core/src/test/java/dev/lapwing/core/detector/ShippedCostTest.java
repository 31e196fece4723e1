package dev.lapwing.core.detector;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.rule.RuleSet;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What each shipped detector costs an event that it watches, and all of them an event of {@link
 * MixedDays}: processor time of this thread, the median of interleaved rounds, whatever else the
 * machine does. Matching a baseline's filter is the rules' cost and is left out.
 */
@Tag("bench")
class ShippedCostTest {

  private static final double MOST_NS = 5_000;
  private static final int ROUNDS = 15;
  private static final int MEASURED = 30_000;
  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** One detector, what it watches, and what it learnt. */
  private static final class Watch<S> implements Judgement {
    private final Detector<S> detector;
    private final List<Observation> learnt = new ArrayList<>();
    private final List<Observation> measured = new ArrayList<>();
    private final Map<String, S> known = new HashMap<>();
    private final double[] ns = new double[ROUNDS];
    private final double[] bytes = new double[ROUNDS];
    private long said;

    Watch(Detector<S> detector) {
      this.detector = detector;
    }

    void take(Event event, boolean toMeasure) {
      var entity = Observations.entity(event, detector.scope());
      if (entity != null && detector.watches(event)) {
        (toMeasure ? measured : learnt).add(new Observation(entity, event));
      }
    }

    void learn() {
      observe(learnt, known);
      learnt.clear();
    }

    private void observe(List<Observation> all, Map<String, S> states) {
      for (Observation each : all) {
        S state = states.computeIfAbsent(each.entity().key(), key -> detector.section().create());
        detector.observe(state, each, this);
      }
    }

    void measure(int round) {
      Map<String, S> states = new HashMap<>();
      known.forEach((key, state) -> states.put(key, SignIns.copy(detector.section(), state)));
      long id = Thread.currentThread().getId();
      long allocated = THREAD.getThreadAllocatedBytes(id);
      long before = THREAD.getCurrentThreadCpuTime();
      observe(measured, states);
      ns[round] = THREAD.getCurrentThreadCpuTime() - before;
      bytes[round] = THREAD.getThreadAllocatedBytes(id) - allocated;
    }

    @Override
    public void judged() {
      said++;
    }

    @Override
    public void notJudged(String reason) {
      said++;
    }

    @Override
    public void found(Finding finding) {
      said++;
    }

    @Override
    public void suppressed(String reason) {
      said++;
    }
  }

  /** Of the later rounds: the earlier ones warm up. */
  private static double median(double[] of) {
    double[] later = Arrays.copyOfRange(of, ROUNDS / 3, ROUNDS);
    Arrays.sort(later);
    return later[later.length / 2];
  }

  /** What the peers' operator does of the same events, flushed as often as there. */
  private static double tally(List<Event> events, int from) {
    List<Detector<?>> detectors = Detectors.of(RuleSet.builtin());
    BehaviourStage behaviour = new BehaviourStage(detectors);
    List<Observation> seen = new ArrayList<>();
    for (Event event : events.subList(from, events.size())) {
      Observations.of(event, behaviour, seen::add);
    }
    PeerTallies tallies = new PeerTallies(detectors);
    long before = THREAD.getCurrentThreadCpuTime();
    for (Observation each : seen) {
      tallies.add(each);
    }
    return THREAD.getCurrentThreadCpuTime() - before;
  }

  @Test
  void noDetectorAndNoEventOfTheMixCostsMoreThanFiveMicroseconds() {
    List<Watch<?>> watches =
        Detectors.of(RuleSet.builtin()).stream().<Watch<?>>map(Watch::new).toList();
    List<Event> events = MixedDays.events();
    int from = events.size() - MEASURED;
    for (Watch<?> watch : watches) {
      for (int i = 0; i < events.size(); i++) {
        watch.take(events.get(i), i >= from);
      }
      watch.learn();
    }
    double[] tallied = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (Watch<?> watch : watches) {
        watch.measure(round);
      }
      tallied[round] = tally(events, from);
    }
    double peers = median(tallied);
    System.out.printf(
        Locale.ROOT, "peers' tallies, filters included: %.0f ns an event%n", peers / MEASURED);
    double all = 0;
    for (Watch<?> watch : watches) {
      all += print(watch);
      assertThat(median(watch.ns))
          .as(watch.detector.rule().name())
          .isLessThan(MOST_NS * Math.max(1, watch.measured.size()));
    }
    System.out.printf(Locale.ROOT, "an event of the mix: %.0f ns%n", all / MEASURED);
    assertThat(all / MEASURED).isLessThan(MOST_NS);
  }

  private static double print(Watch<?> watch) {
    int n = watch.measured.size();
    double spent = median(watch.ns);
    if (n > 0) {
      System.out.printf(
          Locale.ROOT,
          "%-28s %6d events %6.0f ns %6.0f bytes each%n",
          watch.detector.rule().name(),
          n,
          spent / n,
          median(watch.bytes) / n);
    }
    return spent;
  }
}
