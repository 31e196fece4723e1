package dev.lapwing.core.detector;

import dev.lapwing.core.detector.hour.HourDetector;
import dev.lapwing.core.detector.novelty.NewValue;
import dev.lapwing.core.detector.volume.SlowDetector;
import dev.lapwing.core.detector.volume.VolumeDetector;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Context;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.FileInfo;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.BaselineRule;
import dev.lapwing.core.rule.EventMatcher;
import dev.lapwing.core.rule.LogSourceSpec;
import dev.lapwing.core.rule.Measure;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Taxonomy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What the models cost an event: the fifth week of a hundred users, whose states hold four weeks.
 * States are live: to read and write them is the host's cost, see {@code lapwing bench}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BehaviourBench {

  static final int MEASURED = 20_000;

  private static final int USERS = 100;
  private static final int DAYS = 35;
  private static final long START = SignIns.at("2026-03-02T00:00:00Z");
  private static final long HOUR = 3_600_000L;

  @Param({"volume", "distinct", "slow", "novelty", "hour", "all"})
  public String part;

  private final Counting said = new Counting();
  private List<Watch<?>> watches;
  private List<Observation> learnt;
  private List<Observation> measured;

  /** A detector and what it knows of each user. */
  private record Watch<S>(Detector<S> detector, List<S> states, List<S> known) {

    static <S> Watch<S> of(Detector<S> detector) {
      Watch<S> watch = new Watch<>(detector, new ArrayList<>(), new ArrayList<>());
      for (int user = 0; user < USERS; user++) {
        watch.states.add(detector.section().create());
      }
      return watch;
    }

    void observe(int user, Observation observation, Judgement said) {
      detector.observe(states.get(user), observation, said);
    }

    void keep() {
      known.addAll(states);
    }

    void restore() {
      for (int user = 0; user < USERS; user++) {
        states.set(user, SignIns.copy(detector.section(), known.get(user)));
      }
    }
  }

  private static final class Counting implements Judgement {
    private long n;

    @Override
    public void judged() {
      n++;
    }

    @Override
    public void notJudged(String reason) {
      n++;
    }

    @Override
    public void found(Finding finding) {
      n++;
    }

    @Override
    public void suppressed(String reason) {
      n++;
    }
  }

  /** Learns four weeks. */
  @Setup(Level.Trial)
  public void learn() {
    watches = detectors(part).stream().<Watch<?>>map(Watch::of).toList();
    List<Observation> all = week();
    learnt = all.subList(0, all.size() - MEASURED);
    measured = all.subList(all.size() - MEASURED, all.size());
    learnt.forEach(this::judge);
    watches.forEach(Watch::keep);
  }

  /** Forgets the fifth. */
  @Setup(Level.Invocation)
  public void restore() {
    watches.forEach(Watch::restore);
  }

  /** The fifth week. */
  @Benchmark
  @OperationsPerInvocation(MEASURED)
  public long judge() {
    for (Observation observation : measured) {
      judge(observation);
    }
    return said.n;
  }

  private void judge(Observation observation) {
    int user = Integer.parseInt(observation.entity().id());
    for (Watch<?> watch : watches) {
      watch.observe(user, observation, said);
    }
  }

  private static List<Detector<?>> detectors(String part) {
    return switch (part) {
      case "volume" -> List.of(new VolumeDetector(rule(Measure.Kind.COUNT, null, false)));
      case "distinct" ->
          List.of(new VolumeDetector(rule(Measure.Kind.DISTINCT, "file.path", false)));
      case "slow" -> List.of(new SlowDetector(rule(Measure.Kind.DISTINCT, "file.path", true)));
      case "novelty" ->
          List.of(
              new NewValue(
                  Baselines.newValue(EntityType.USER, "src_endpoint.ip", Severity.MEDIUM)));
      case "hour" -> List.of(new HourDetector(Baselines.hour(Severity.MEDIUM)));
      default -> {
        List<Detector<?>> all = new ArrayList<>();
        for (String each : List.of("volume", "distinct", "slow", "novelty", "hour")) {
          all.addAll(detectors(each));
        }
        yield all;
      }
    };
  }

  private static BaselineRule rule(Measure.Kind kind, String field, boolean slow) {
    return new BaselineRule(
        RuleHead.named(kind.text() + slow, Severity.MEDIUM),
        LogSourceSpec.ANY,
        Taxonomy.OCSF,
        EventMatcher.all(),
        EntityType.USER,
        new Measure(kind, field),
        Duration.ofHours(slow ? 24 : 1),
        !slow,
        false,
        1,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        slow,
        Duration.ofDays(180));
  }

  /** Working hours in Lisbon, ten events an hour. */
  private static List<Observation> week() {
    Random random = new Random(20261125);
    Context context = new Context("Europe/Lisbon", "sales@lis", "clerk", false);
    List<Observation> all = new ArrayList<>();
    for (int user = 0; user < USERS; user++) {
      User who =
          new User(null, Integer.toString(user), null, null, AccountKind.HUMAN, false, context);
      for (int hour = 0; hour < DAYS * 24; hour++) {
        boolean works = hour / 24 % 7 < 5 && hour % 24 >= 8 && hour % 24 < 17;
        int count = works ? random.nextInt(21) : random.nextInt(60) == 0 ? 1 : 0;
        for (int i = 0; i < count; i++) {
          long time = START + hour * HOUR + random.nextInt((int) HOUR);
          all.add(observation(who, time, user + "-" + hour + "-" + i, random));
        }
      }
    }
    all.sort(Comparator.comparingLong(o -> o.event().time()));
    return all;
  }

  private static Observation observation(User who, long time, String id, Random random) {
    String address = "10.0.0." + (int) Math.abs(4 * random.nextGaussian());
    Event event =
        Event.builder()
            .id(id)
            .type(EventType.FILE_READ)
            .time(time)
            .tenant("corp")
            .user(who)
            .src(Endpoint.of(address, 0, null))
            .file(FileInfo.of("/share/" + random.nextInt(500)))
            .build();
    return new Observation(Observations.entity(event, EntityType.USER), event);
  }
}
