package dev.lapwing.pipeline.cli;

import dev.lapwing.flink.stage.Tally;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.core.execution.JobClient;

/** Shows on one line of standard error how long work goes; quiet where that is no terminal. */
final class ProgressLine implements AutoCloseable {

  private static final int WIDTH = 24;

  private final PrintWriter err;
  private final boolean terminal = System.console() != null;
  private boolean open;

  ProgressLine(PrintWriter err) {
    this.err = err;
  }

  /** Some of a known amount is done. */
  void step(String what, long done, long all) {
    int full = (int) (WIDTH * done / Math.max(1, all));
    show(what + " [" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + done + "/" + all);
  }

  /** A whole line that stays. */
  void say(String line) {
    clear();
    err.println(line);
    err.flush();
  }

  /** Shows how many records a job has read, until it ends. */
  void watch(JobClient job, String what) {
    boolean running = true;
    while (running) {
      running = !ended(job);
      show(what + ": " + String.format("%,d records read", read(job)));
    }
  }

  private static boolean ended(JobClient job) {
    try {
      job.getJobExecutionResult().get(500, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true; // whoever asks for the result is told why
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static long read(JobClient job) {
    try {
      Map<String, Object> counts = job.getAccumulators().get(1, TimeUnit.SECONDS);
      return counts.entrySet().stream()
          .filter(e -> e.getKey().startsWith(Tally.PREFIX) && e.getKey().endsWith("/read"))
          .mapToLong(e -> (Long) e.getValue())
          .sum();
    } catch (ExecutionException | TimeoutException e) {
      return 0; // not yet there, or gone: the count is a comfort only
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private void show(String text) {
    if (terminal) {
      err.print("\r\u001b[K" + text);
      err.flush();
      open = true;
    }
  }

  private void clear() {
    if (open) {
      err.print("\r\u001b[K");
      open = false;
    }
  }

  @Override
  public void close() {
    clear();
    err.flush();
  }
}
