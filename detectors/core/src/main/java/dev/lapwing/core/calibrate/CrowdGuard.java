package dev.lapwing.core.calibrate;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps one entity from making its own rare tests usual: on a day, an entity adds at most {@value
 * #PER_DAY} tests to a rule's tail. Further ones are no tests: they neither count as rare ones nor
 * among all.
 *
 * <p>Remembers at most {@value #MOST} entities a day, by 32-bit print; those that share a print
 * share the bound.
 */
final class CrowdGuard {

  static final int PER_DAY = 8;
  static final int MOST = 128;

  private static final long DAY = 86_400_000L;

  private long day = Long.MIN_VALUE;
  private final Map<Integer, Integer> rare = new LinkedHashMap<>();

  /** Whether a rare test of an entity still counts; if so, counts it. */
  boolean admits(int entity, long time) {
    long of = Math.floorDiv(time, DAY);
    if (of > day) {
      day = of;
      rare.clear();
    }
    int before = rare.getOrDefault(entity, 0);
    if (of < day || before >= PER_DAY) {
      return of < day;
    }
    rare.put(entity, before + 1);
    if (rare.size() > MOST) {
      Iterator<Integer> oldest = rare.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    return true;
  }

  void write(DataOutput out) throws IOException {
    Wire.writeSigned(day, out);
    Wire.writeUnsigned(rare.size(), out);
    for (Map.Entry<Integer, Integer> each : rare.entrySet()) {
      out.writeInt(each.getKey());
      out.writeByte(each.getValue());
    }
  }

  static CrowdGuard read(DataInput in) throws IOException {
    CrowdGuard read = new CrowdGuard();
    read.day = Wire.readSigned(in);
    for (int left = Wire.readSize(in); left > 0; left--) {
      read.rare.put(in.readInt(), (int) in.readByte());
    }
    return read;
  }
}
