package dev.lapwing.flink.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Origin;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.clock.RelativeClock;
import org.junit.jupiter.api.Test;

final class ArrivalWatermarksTest {

  private static final long START = 1_700_000_000_000L;
  private static final long TICK = 50;
  private static final long BOUND = 250;

  /** A source under a clock that moves only when told. */
  private static final class Bench implements WatermarkOutput {
    private long now = START;
    private long heldBack;
    private boolean idle;
    private long watermark = Long.MIN_VALUE;
    private final WatermarkGenerator<Event> generator;
    private final TimestampAssigner<Event> assigner;

    private Bench(Duration disorder) {
      WatermarkStrategy<Event> strategy = ArrivalWatermarks.of(disorder, () -> now);
      generator = strategy.createWatermarkGenerator(new Listening());
      assigner = strategy.createTimestampAssigner(null);
    }

    private final class Listening implements WatermarkGeneratorSupplier.Context {
      @Override
      public MetricGroup getMetricGroup() {
        return new UnregisteredMetricsGroup();
      }

      @Override
      public RelativeClock getInputActivityClock() {
        return new RelativeClock() {
          @Override
          public long relativeTimeMillis() {
            return now - heldBack;
          }

          @Override
          public long relativeTimeNanos() {
            return relativeTimeMillis() * 1_000_000;
          }
        };
      }
    }

    private static Bench started() {
      return started(Duration.ofMillis(BOUND));
    }

    private static Bench started(Duration disorder) {
      Bench bench = new Bench(disorder);
      bench.pass(ArrivalWatermarks.START_UP_MS);
      return bench;
    }

    private void event(int partition, long time, long arrived) {
      Event event =
          Event.builder()
              .id("e" + now)
              .time(time)
              .arrived(arrived)
              .origin(Origin.topic("t", partition, 0))
              .build();
      generator.onEvent(event, assigner.extractTimestamp(event, Long.MIN_VALUE), this);
    }

    /** An event that happened and arrived now. */
    private void event(int partition) {
      event(partition, now, now);
    }

    private void pass(long ms) {
      for (long left = ms; left > 0; left -= TICK) {
        now += TICK;
        generator.onPeriodicEmit(this);
      }
    }

    /** Time goes by and nobody asks for a watermark. */
    private void stall(long ms) {
      now += ms;
    }

    /** Others are slow: nothing is read, but watermarks are asked for. */
    private void heldBack(long ms) {
      for (long left = ms; left > 0; left -= TICK) {
        heldBack += TICK;
        pass(TICK);
      }
    }

    @Override
    public void emitWatermark(Watermark next) {
      assertThat(next.getTimestamp()).isGreaterThan(watermark);
      watermark = next.getTimestamp();
    }

    @Override
    public void markIdle() {
      assertThat(watermark)
          .as("an idle source never releases its last event")
          .isEqualTo(Long.MIN_VALUE);
      idle = true;
    }

    @Override
    public void markActive() {}
  }

  @Test
  void theLastEventOfAQuietStreamIsReleasedWithinASecond() {
    Bench bench = Bench.started();
    bench.event(0);
    long time = bench.now;

    bench.pass(2 * BOUND + TICK);
    assertThat(bench.watermark).isGreaterThanOrEqualTo(time);
  }

  @Test
  void aBusyStreamIsBehindItsEventsByTheBound() {
    Bench bench = Bench.started();
    for (int i = 0; i < 20; i++) {
      bench.event(0);
      bench.pass(TICK);
    }

    assertThat(bench.watermark).isEqualTo(bench.now - TICK - BOUND - 1);
  }

  @Test
  void disorderWithinTheBoundIsNeverLate() {
    Bench bench = Bench.started();
    bench.event(0);
    long first = bench.now;
    bench.pass(TICK);

    assertThat(bench.watermark).isLessThan(first - BOUND + 1);
  }

  @Test
  void aSourceWithoutEventsIsIdleSoThatItHoldsBackNobodyAndOvertakesNoBacklog() {
    Bench bench = new Bench(Duration.ofMillis(BOUND));
    bench.pass(ArrivalWatermarks.STALE_QUIET_MS - TICK);
    assertThat(bench.idle).isFalse();
    bench.pass(TICK);
    assertThat(bench.idle).isTrue();

    long old = START - 3_600_000;
    bench.event(0, old, old);
    bench.pass(TICK);
    assertThat(bench.watermark).isEqualTo(old - BOUND - 1);
  }

  @Test
  void afterAStartNothingIsSaidUntilPartitionsHadTimeToSpeak() {
    Bench bench = new Bench(Duration.ofMillis(BOUND));
    bench.event(0);
    bench.pass(ArrivalWatermarks.START_UP_MS - TICK);
    assertThat(bench.watermark).isEqualTo(Long.MIN_VALUE);

    bench.pass(TICK);
    assertThat(bench.watermark).isEqualTo(START - BOUND - 1);
  }

  @Test
  void aBacklogIsNotOvertakenByTheClock() {
    Bench bench = Bench.started();
    long old = bench.now - 3_600_000;
    bench.event(0, old, old);
    bench.pass(ArrivalWatermarks.STALE_QUIET_MS - TICK);

    assertThat(bench.watermark).isEqualTo(old - BOUND - 1);
  }

  @Test
  void aBacklogThatIsReadAtOnceHoldsTheWatermarkAtItsEvents() {
    Bench bench = new Bench(Duration.ofMillis(BOUND));
    long old = bench.now - 3_600_000;
    bench.event(0, old, old);
    bench.pass(ArrivalWatermarks.START_UP_MS);

    assertThat(bench.watermark).isEqualTo(old - BOUND - 1);
  }

  @Test
  void theEndOfABacklogIsTakenForQuietAfterAWhile() {
    Bench bench = new Bench(Duration.ofMillis(BOUND));
    long old = bench.now - 3_600_000;
    bench.event(0, old, old);
    bench.pass(ArrivalWatermarks.START_UP_MS + ArrivalWatermarks.STALE_QUIET_MS);

    assertThat(bench.watermark).isEqualTo(bench.now - BOUND);
  }

  @Test
  void aStallIsNotTakenForQuiet() {
    Bench bench = Bench.started();
    bench.event(0);
    long last = bench.now;
    bench.stall(60_000);
    bench.pass(TICK);

    assertThat(bench.watermark).isLessThanOrEqualTo(last);
  }

  @Test
  void backPressureIsNotTakenForQuiet() {
    Bench bench = Bench.started();
    long old = START - 3_600_000;
    bench.event(0, old, old);
    bench.heldBack(60_000);
    assertThat(bench.watermark).isEqualTo(old - BOUND - 1);
  }

  @Test
  void backPressureFromTheStartIsNotTakenForAnEmptySource() {
    Bench bench = new Bench(Duration.ofMillis(BOUND));
    bench.heldBack(60_000);
    assertThat(bench.idle).isFalse();
  }

  @Test
  void theSlowestPartitionRules() {
    Bench bench = new Bench(Duration.ofMillis(BOUND));
    for (int i = 0; i < 60; i++) {
      bench.event(0);
      bench.event(1, bench.now - 200, bench.now);
      bench.pass(TICK);
    }

    assertThat(bench.watermark).isEqualTo(bench.now - TICK - 200 - BOUND - 1);
  }

  @Test
  void aSourceWithoutDisorderHasWatermarksToo() {
    Bench bench = Bench.started(Duration.ZERO);
    bench.event(0);
    long time = bench.now;
    bench.pass(500);

    assertThat(bench.watermark).isGreaterThanOrEqualTo(time);
  }

  @Test
  void aQuietPartitionDoesNotHoldBackABusyOne() {
    Bench bench = Bench.started();
    bench.event(1);
    for (int i = 0; i < 40; i++) {
      bench.event(0);
      bench.pass(TICK);
    }

    assertThat(bench.watermark).isGreaterThanOrEqualTo(bench.now - TICK - BOUND - 1);
  }

  @Test
  void aSlowSourceIsStampedByItsArrival() {
    Bench bench = Bench.started(Duration.ofMinutes(2));
    bench.event(0, bench.now - 90_000, bench.now);
    bench.pass(2 * BOUND + TICK);

    assertThat(bench.watermark).isGreaterThan(bench.now - 2 * BOUND - TICK);
  }

  @Test
  void anEventAheadOfTheClockDoesNotMakeLaterOnesLate() {
    Bench bench = Bench.started();
    bench.event(0, bench.now + 240_000, bench.now);
    bench.pass(10 * TICK);

    assertThat(bench.watermark).isLessThanOrEqualTo(bench.now - BOUND);
  }
}
