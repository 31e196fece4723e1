package dev.lapwing.flink.event;

import dev.lapwing.core.event.Event;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.util.clock.RelativeClock;

/**
 * Watermarks of a live source, so that sequences are judged within a second.
 *
 * <p><b>Idea.</b> Each partition has the latest timestamp it showed; the watermark is the least of
 * these, less the disorder bound. That alone would hold a quiet stream's last event for ever. So a
 * partition that is caught up and has said nothing for a bound follows the clock instead. A source
 * that delivers late by nature (disorder above a second) is stamped by arrival, and so never holds
 * back the rest; its sequences are judged by arrival.
 *
 * <p><b>Caught up</b> is judged by the last record: appended less than {@link #FRESH_MS} before it
 * was read, there was no backlog then. After an old record only {@link #STALE_QUIET_MS} of quiet is
 * taken for the end. Quiet counts only while this subtask listens: in a stall the clock moves, and
 * under back pressure even the ticks go on, but nothing is read. So quiet is told by Flink's clock
 * of input activity, which stands still then; a backlog would otherwise be taken for quiet, and all
 * of it for late.
 *
 * <p><b>Nothing read yet</b> may be an empty topic, or a backlog before its first record: a start
 * is slow where brokers are. So the clock is not followed; after {@link #STALE_QUIET_MS} the
 * subtask is idle, which holds back nobody and moves nothing.
 *
 * <p><b>Cost</b> O(partitions) each interval. <b>Error.</b> A record that a producer held back
 * longer than the bound on a quiet partition is late: it goes the late path, still feeds baselines
 * and risk.
 */
public final class ArrivalWatermarks implements WatermarkGenerator<Event> {

  static final long FRESH_MS = 1_000;
  static final long STALE_QUIET_MS = 5_000;

  /** Until all partitions have had time to speak after a start, there is no watermark. */
  static final long START_UP_MS = 2_000;

  /** The interval is 50 ms: what is longer was a stall, in which nothing was listened to. */
  static final long MAX_TICK_MS = 60;

  /** So many ticks without a record are quiet, and never fewer. */
  private static final long LEAST_QUIET_MS = 4 * MAX_TICK_MS;

  private final long boundMs;
  private final LongSupplier clock;
  private final RelativeClock activity;
  private final Map<String, Partition> partitions = new HashMap<>();
  private long lastTick;
  private long listened;
  private long emitted = Long.MIN_VALUE;

  private static final class Partition {
    private long latest = Long.MIN_VALUE;
    private long quiet;
    private boolean fresh;
  }

  /** A clock that travels with the job graph. */
  public interface Clock extends LongSupplier, Serializable {}

  /**
   * @param activity stands still while the task is held back because others are slow
   */
  ArrivalWatermarks(long boundMs, LongSupplier clock, RelativeClock activity) {
    this.boundMs = boundMs;
    this.clock = clock;
    this.activity = activity;
    this.lastTick = activity.relativeTimeMillis();
  }

  /**
   * The strategy of one source.
   *
   * @param disorder how far behind its neighbours an event may come; above a second, events are
   *     stamped by arrival
   * @param clock the machine's, or a test's
   */
  public static WatermarkStrategy<Event> of(Duration disorder, Clock clock) {
    boolean slow = slow(disorder);
    long bound = slow ? 250 : disorder.toMillis();
    return WatermarkStrategy.<Event>forGenerator(
            context -> new ArrivalWatermarks(bound, clock, context.getInputActivityClock()))
        .withTimestampAssigner((event, ignored) -> slow ? event.arrived() : event.time());
  }

  /** Whether a source of that disorder is judged by arrival. */
  public static boolean slow(Duration disorder) {
    return disorder.toMillis() > 1_000;
  }

  @Override
  public void onEvent(Event event, long timestamp, WatermarkOutput output) {
    Partition partition =
        partitions.computeIfAbsent(event.origin().container(), name -> new Partition());
    // A clock that is ahead must not make everybody else's events late: it waits for itself.
    partition.latest = Math.max(partition.latest, Math.min(timestamp, event.arrived()));
    partition.quiet = 0;
    partition.fresh = clock.getAsLong() - event.arrived() < FRESH_MS;
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    long now = clock.getAsLong();
    long active = activity.relativeTimeMillis();
    long step = Math.min(Math.max(0, active - lastTick), MAX_TICK_MS);
    lastTick = active;
    listened += step;
    if (partitions.isEmpty()) {
      if (listened >= STALE_QUIET_MS) {
        output.markIdle();
      }
      return;
    }
    if (listened < START_UP_MS) {
      return; // partitions that are read later must not find their records late already
    }
    long least = Long.MAX_VALUE;
    for (Partition partition : partitions.values()) {
      partition.quiet += step;
      least = Math.min(least, watermark(partition, now));
    }
    if (least > emitted) {
      emitted = least;
      output.emitWatermark(new Watermark(least));
    }
  }

  private long watermark(Partition partition, long now) {
    long byEvents = partition.latest - boundMs - 1;
    long enough = partition.fresh ? Math.max(boundMs, LEAST_QUIET_MS) : STALE_QUIET_MS;
    return partition.quiet >= enough ? Math.max(byEvents, now - boundMs) : byEvents;
  }
}
