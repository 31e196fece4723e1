package dev.lapwing.pipeline.cli;

import dev.lapwing.pipeline.job.RunningJob;
import java.io.PrintWriter;
import java.time.Duration;

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
  void watch(RunningJob job, String what) throws InterruptedException {
    watch(job, what, Long.MAX_VALUE);
  }

  /** Shows how many of a job's records it has read, until it has read them all or ends. */
  void watch(RunningJob job, String what, long all) throws InterruptedException {
    long read = 0;
    while (read < all && !job.ended(Duration.ofMillis(500))) {
      read = job.read();
      if (all == Long.MAX_VALUE) {
        show(what + ": " + String.format("%,d records read", read));
      } else {
        step(what, read, all);
      }
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
