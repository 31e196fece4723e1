package dev.lapwing.core.detector.credential;

import dev.lapwing.core.baseline.HyperLogLog;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What came from one address in a fixed stretch of event time: it names the finding. */
final class SpraySpan {

  static final int MAX_SUCCEEDED = 8;

  private final long index;
  private HyperLogLog users = new HyperLogLog();
  private final List<String> succeeded = new ArrayList<>(0);
  private long failures;
  private long successes;
  private long reported;
  private int reportedAt;

  SpraySpan(long index) {
    this.index = index;
  }

  /** Number of the stretch since 1970: the anchor. */
  long index() {
    return index;
  }

  void fail(int print, int count) {
    users.add(print);
    failures += count;
  }

  void succeed() {
    successes++;
  }

  /** Notes that a sprayed account was got into; true if that is news. */
  boolean succeed(String user) {
    if (succeeded.contains(user) || succeeded.size() == MAX_SUCCEEDED) {
      return false;
    }
    return succeeded.add(user);
  }

  long users() {
    return users.estimate();
  }

  long failures() {
    return failures;
  }

  /** Successful sign-ins among all, 0 to 1. */
  double successShare() {
    long all = failures + successes;
    return all == 0 ? 0 : (double) successes / all;
  }

  List<String> succeeded() {
    return succeeded;
  }

  boolean wasReported() {
    return reported > 0;
  }

  /** Whether it is worth saying (again): first, when doubled, after another window. */
  boolean due(int minute, int windowMinutes) {
    long now = Math.max(1, users());
    boolean due = reported == 0 || now >= 2 * reported || minute - reportedAt >= windowMinutes;
    if (due) {
      reported = now;
      reportedAt = minute;
    }
    return due;
  }

  void write(DataOutput out) throws IOException {
    Wire.writeSigned(index, out);
    users.write(out);
    Wire.writeTexts(succeeded, out);
    Wire.writeUnsigned(failures, out);
    Wire.writeUnsigned(successes, out);
    Wire.writeUnsigned(reported, out);
    Wire.writeSigned(reportedAt, out);
  }

  static SpraySpan read(DataInput in) throws IOException {
    SpraySpan span = new SpraySpan(Wire.readSigned(in));
    span.users = HyperLogLog.read(in);
    span.succeeded.addAll(Wire.readTexts(in));
    span.failures = Wire.readUnsigned(in);
    span.successes = Wire.readUnsigned(in);
    span.reported = Wire.readUnsigned(in);
    span.reportedAt = (int) Wire.readSigned(in);
    return span;
  }
}
