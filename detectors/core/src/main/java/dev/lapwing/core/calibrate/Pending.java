package dev.lapwing.core.calibrate;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Findings whose tests have not come to their end.
 *
 * <p>A window's test is told of when the window is over. At the end of a month ten people do ten
 * times the usual in the same hour, and each would be judged as if it were the first. So what was
 * found and is not over counts like a test for everybody else.
 *
 * <p>At most {@value #MOST} entities, for {@value #HOURS} hours at most.
 */
final class Pending {

  static final int MOST = 128;
  static final int HOURS = 48;

  private static final long LONGEST = HOURS * 3_600_000L;

  private final Map<Integer, Found> found = new LinkedHashMap<>();

  /**
   * The rarest that was found of an entity.
   *
   * @param place see {@link TailHistogram#place}
   * @param time of the latest, ms
   */
  private record Found(float place, long time) {}

  void note(int entity, double place, long time) {
    Found before = found.remove(entity);
    double most = before == null ? place : Math.max(before.place(), place);
    found.put(entity, new Found((float) most, time));
    found.values().removeIf(each -> time - each.time() > LONGEST);
    if (found.size() > MOST) {
      Iterator<Found> oldest = found.values().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  /** An entity's test has ended: it is learnt now. */
  void end(int entity) {
    found.remove(entity);
  }

  /** How many other entities were found as rare or rarer. */
  int above(double place, int entity, long now) {
    int above = 0;
    for (Map.Entry<Integer, Found> each : found.entrySet()) {
      Found other = each.getValue();
      if (each.getKey() != entity && other.place() >= place && now - other.time() <= LONGEST) {
        above++;
      }
    }
    return above;
  }

  void write(DataOutput out) throws IOException {
    Wire.writeUnsigned(found.size(), out);
    for (Map.Entry<Integer, Found> each : found.entrySet()) {
      out.writeInt(each.getKey());
      out.writeFloat(each.getValue().place());
      Wire.writeSigned(each.getValue().time(), out);
    }
  }

  static Pending read(DataInput in) throws IOException {
    Pending read = new Pending();
    for (int left = Wire.readSize(in); left > 0; left--) {
      read.found.put(in.readInt(), new Found(in.readFloat(), Wire.readSigned(in)));
    }
    return read;
  }
}
