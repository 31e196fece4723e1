package dev.lapwing.core.correlation;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.rule.Correlation;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.SequenceRule;
import dev.lapwing.core.rule.SequenceRule.Step;
import dev.lapwing.core.rule.StoryTest;
import dev.lapwing.core.rule.StoryTest.Moment;
import dev.lapwing.core.rule.WindowRule;
import dev.lapwing.core.sequence.PlainReading;
import dev.lapwing.core.sequence.SequenceInput;
import dev.lapwing.core.stage.Output;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Runs the tests that stand beside correlations, by the code that the job runs. */
public final class StoryRun {

  /** A Monday, nine o'clock. */
  private static final long START = 1_772_442_000_000L;

  private static final String MISSING = "-";

  private final RuleSet rules;

  public StoryRun(RuleSet rules) {
    this.rules = rules;
  }

  /** Whether a correlation finds something in the story. */
  public boolean finds(Correlation rule, StoryTest test) {
    for (List<Counted> group : groups(rule, test).values()) {
      boolean found =
          rule instanceof SequenceRule sequence
              ? !new PlainReading(sequence)
                  .matches(group.stream().map(Counted::input).toList())
                  .isEmpty()
              : windows(group);
      if (found) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, List<Counted>> groups(Correlation rule, StoryTest test) {
    Map<String, List<Counted>> groups = new TreeMap<>();
    int number = 0;
    for (Moment moment : test.moments()) {
      for (int n = 0; n < moment.times(); n++) {
        long time = START + moment.at().toMillis() + n * moment.every().toMillis();
        Counted counted = counted(rule, moment, "e" + number++, time);
        groups.computeIfAbsent(counted.key(), key -> new ArrayList<>()).add(counted);
      }
    }
    return groups;
  }

  private static Counted counted(Correlation rule, Moment moment, String id, long time) {
    List<String> group =
        rule.pathsOf(moment.step()).stream()
            .map(path -> moment.fields().getOrDefault(path, MISSING))
            .toList();
    List<String> fields = rule instanceof WindowRule window ? window.fields() : List.of();
    String value =
        String.join(
            "/", fields.stream().map(f -> moment.fields().getOrDefault(f, MISSING)).toList());
    Event event = Event.builder().id(id).time(time).tenant("test").user(User.named("test")).build();
    String key = String.join("/", group);
    long steps = bits(rule.steps(), moment.step());
    long absent = bits(rule.absent(), moment.step());
    SequenceInput input = new SequenceInput(rule.name(), key, steps, absent, event, null);
    return new Counted(input, key, fields.isEmpty() ? null : value);
  }

  private static long bits(List<Step> steps, String name) {
    long bits = 0;
    for (int i = 0; i < steps.size(); i++) {
      bits |= steps.get(i).name().equals(name) ? 1L << i : 0;
    }
    return bits;
  }

  private boolean windows(List<Counted> group) {
    WindowStage stage = new WindowStage(rules);
    WindowState state = stage.create();
    Found out = new Found();
    group.sort(Comparator.comparingLong(Counted::time));
    for (Counted counted : group) {
      out.wakeBefore(counted.time(), stage, state);
      stage.on(counted, state, out);
    }
    out.wakeBefore(Long.MAX_VALUE, stage, state);
    return out.any;
  }

  private static final class Found implements Output<Finding> {
    private final TreeSet<Long> wakes = new TreeSet<>();
    private boolean any;

    private void wakeBefore(long time, WindowStage stage, WindowState state) {
      while (!wakes.isEmpty() && wakes.first() < time) {
        stage.wake(wakes.pollFirst(), state, this);
      }
    }

    @Override
    public void emit(Finding value) {
      any = true;
    }

    @Override
    public void wakeAt(long time) {
      wakes.add(time);
    }

    @Override
    public void count(String... path) {
      // Nobody asks.
    }
  }
}
