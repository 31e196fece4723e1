package dev.lapwing.core.calibrate;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Keeps one entity from making its own rare tests usual. On a day, an entity adds at most {@value
 * #LEARNT} tests to a rule's tail; {@link LagCorrection} makes up for what is left out. Beyond
 * {@value #PER_DAY} they are no tests: they neither count as rare ones nor among all.
 *
 * <p>Remembers at most {@value #MOST} entities a day, by 32-bit print; those that share a print
 * share the bound.
 */
final class CrowdGuard {

  static final int PER_DAY = 8;
  static final int LEARNT = 2;
  static final int MOST = 128;
  static final int CROWD = 5;

  private static final long DAY = 86_400_000L;

  private long day = Long.MIN_VALUE;
  private final Map<Integer, Integer> rare = new LinkedHashMap<>();
  private final Set<Integer> unheardOf = new LinkedHashSet<>();

  /**
   * Counts a rare test of an entity.
   *
   * @return which one of the day it is, from 1; 1 for one of a day before
   */
  int count(int entity, long time) {
    long of = Math.floorDiv(time, DAY);
    if (of > day) {
      day = of;
      rare.clear();
      unheardOf.clear();
    }
    if (of < day) {
      return 1;
    }
    int count = Math.min(PER_DAY + 1, rare.getOrDefault(entity, 0) + 1);
    rare.put(entity, count);
    if (rare.size() > MOST) {
      Iterator<Integer> oldest = rare.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    return count;
  }

  /**
   * Notes an entity with a test that is rarer than all of the last weeks.
   *
   * @return whether so many others had one on the same day that this is how the world is now
   */
  boolean crowded(int entity) {
    if (unheardOf.size() <= CROWD) {
      unheardOf.add(entity);
    }
    return unheardOf.size() > CROWD;
  }

  void write(DataOutput out) throws IOException {
    Wire.writeSigned(day, out);
    Wire.writeUnsigned(rare.size(), out);
    for (Map.Entry<Integer, Integer> each : rare.entrySet()) {
      out.writeInt(each.getKey());
      out.writeByte(each.getValue());
    }
    Wire.writeUnsigned(unheardOf.size(), out);
    for (int each : unheardOf) {
      out.writeInt(each);
    }
  }

  /**
   * @param version of {@link CalibrateState}; 1 did not know what is unheard of
   */
  static CrowdGuard read(int version, DataInput in) throws IOException {
    CrowdGuard read = new CrowdGuard();
    read.day = Wire.readSigned(in);
    for (int left = Wire.readSize(in); left > 0; left--) {
      read.rare.put(in.readInt(), (int) in.readByte());
    }
    for (int left = version == 1 ? 0 : Wire.readSize(in); left > 0; left--) {
      read.unheardOf.add(in.readInt());
    }
    return read;
  }
}
