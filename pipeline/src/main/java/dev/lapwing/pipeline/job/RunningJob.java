package dev.lapwing.pipeline.job;

import dev.lapwing.flink.stage.Tally;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;

/**
 * A bounded job that runs in this process. Its mini cluster goes away with it, and answers nothing
 * from then on: so its result is asked for once, at the start.
 */
public final class RunningJob {

  private final JobClient job;
  private final CompletableFuture<JobExecutionResult> result;

  public RunningJob(JobClient job) {
    this.job = job;
    this.result = job.getJobExecutionResult();
  }

  /**
   * Waits for the end, for so long.
   *
   * @return whether it has ended, well or not
   * @throws InterruptedException if this thread is interrupted meanwhile
   */
  public boolean ended(Duration patience) throws InterruptedException {
    try {
      result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true; // whoever asks for the counts is told why
    }
  }

  /** How many records it has read; 0 while nobody knows. */
  public long read() throws InterruptedException {
    try {
      Map<String, Object> counts = job.getAccumulators().get(1, TimeUnit.SECONDS);
      return counts.entrySet().stream()
          .filter(e -> e.getKey().startsWith(Tally.PREFIX) && e.getKey().endsWith("/read"))
          .mapToLong(e -> (Long) e.getValue())
          .sum();
    } catch (ExecutionException | TimeoutException | IllegalStateException e) {
      return 0; // not yet there, or gone: the count is a comfort only
    }
  }

  /**
   * Waits for the end and gives what was counted.
   *
   * @throws ExecutionException if the job failed
   */
  public Map<String, Object> counts() throws ExecutionException, InterruptedException {
    return result.get().getAllAccumulatorResults();
  }
}
