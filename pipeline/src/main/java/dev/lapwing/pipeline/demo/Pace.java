package dev.lapwing.pipeline.demo;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;

/**
 * Lets the history through as fast as it can be read, and spreads the rest evenly over the seconds
 * of the show.
 */
final class Pace implements RateLimiterStrategy<SourceSplit> {

  private static final long serialVersionUID = 1L;

  private final long history;
  private final long shown;
  private final Duration show;

  Pace(long history, long shown, Duration show) {
    this.history = history;
    this.shown = shown;
    this.show = show;
  }

  @Override
  public RateLimiter<SourceSplit> createRateLimiter(int parallelism) {
    return new Limiter();
  }

  private final class Limiter implements RateLimiter<SourceSplit> {
    private long asked;
    private long begun;

    @Override
    public CompletionStage<Void> acquire(int numberOfElements) {
      asked += numberOfElements;
      if (asked <= history) {
        return CompletableFuture.completedStage(null);
      }
      long now = System.nanoTime();
      begun = begun == 0 ? now : begun;
      long due = begun + show.toNanos() / Math.max(1, shown) * (asked - history);
      return due <= now
          ? CompletableFuture.completedStage(null)
          : CompletableFuture.supplyAsync(
              () -> null, CompletableFuture.delayedExecutor(due - now, TimeUnit.NANOSECONDS));
    }
  }
}
