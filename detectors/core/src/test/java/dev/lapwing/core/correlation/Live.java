package dev.lapwing.core.correlation;

import dev.lapwing.core.RecordingOutput;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.rule.RuleSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Runs a stage as a live host does: wakes follow a watermark, and state is written each time. */
final class Live {

  final RecordingOutput<Finding> out = new RecordingOutput<>();

  private final WindowStage stage;
  private final long disorder;
  private final TreeSet<Long> wakes = new TreeSet<>();
  private WindowState state = new WindowState();
  private long newest = Long.MIN_VALUE;
  int largest;

  Live(RuleSet rules, long disorder) {
    this.stage = new WindowStage(rules);
    this.disorder = disorder;
  }

  void take(Counted counted) {
    byte[] before = written();
    boolean changed = stage.on(counted, state, out);
    if (!changed && !java.util.Arrays.equals(before, written())) {
      throw new AssertionError("changed without saying so");
    }
    again();
    newest = Math.max(newest, counted.time());
    wakeUntil(newest - disorder);
  }

  /** Whether nothing is kept once event time has gone on. */
  boolean end() {
    wakeUntil(Long.MAX_VALUE - 1);
    return stage.empty(state);
  }

  private void wakeUntil(long watermark) {
    wakes.addAll(out.wakes);
    out.wakes.clear();
    while (!wakes.isEmpty() && wakes.first() <= watermark) {
      stage.wake(wakes.pollFirst(), state, out);
      again();
    }
  }

  Set<String> found() {
    Set<String> found = new HashSet<>();
    out.emitted.forEach(finding -> found.add(finding.uid()));
    return found;
  }

  private byte[] written() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      WindowState.CODEC.write(state, new DataOutputStream(bytes));
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void again() {
    byte[] bytes = written();
    largest = Math.max(largest, bytes.length);
    try {
      state = WindowState.CODEC.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
