package dev.lapwing.core.calibrate;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which findings were decided on, and of whom people were told lately. All of it is bounded. */
final class Told {

  static final int MOST_FINDINGS = 2048;
  static final int MOST_ENTITIES = 512;

  private static final long DAY = 86_400_000L;

  /** So many times rarer is something new. */
  private static final double RARER = 10;

  /** A finding that people are told of, now and however it grows. */
  static final int ALLOWED = 1;

  /** A finding that is counted for how many there are. */
  static final int COUNTED = 2;

  /**
   * The last alert of an entity.
   *
   * @param rule its print
   * @param counted whether it counts as an alert outside the budget
   * @param incident whether another rule alerted of the entity within a day
   * @param perDay how many such or rarer ones there are a day; 0 of a rule without budget
   */
  private record Last(int rule, long time, boolean counted, boolean incident, float perDay) {}

  private final Map<Integer, Integer> findings = new LinkedHashMap<>();
  private final Map<Integer, Last> entities = new LinkedHashMap<>();

  /** Which of {@link #ALLOWED} and {@link #COUNTED} a finding is; 0 if it was not seen lately. */
  int flags(int uid) {
    return findings.getOrDefault(uid, 0);
  }

  void decide(int uid, int flags) {
    findings.put(uid, flags);
    trim(findings, MOST_FINDINGS);
  }

  /** Whether an entity has alerted within a day: what comes now is the same incident. */
  boolean lately(int entity, long time) {
    Last last = entities.get(entity);
    return last != null && time - last.time() < DAY;
  }

  /** Whether the last alert of an entity, within a day, was of the same rule and about as rare. */
  boolean repeats(int entity, int rule, long time, double perDay) {
    Last last = entities.get(entity);
    return lately(entity, time) && last.rule() == rule && perDay * RARER > last.perDay();
  }

  /**
   * Notes an alert.
   *
   * @param perDay how many such or rarer ones there are a day; 0 for a rule without budget
   * @return by how much the number of lone alerts outside the budget changes, and of which rule
   */
  LoneAlerts.Change alert(int entity, int rule, long time, double perDay) {
    Last last = entities.remove(entity);
    boolean lately = last != null && time - last.time() < DAY;
    boolean other = lately && last.rule() != rule;
    boolean incident = lately && (last.incident() || other);
    boolean counted = perDay == 0 && !incident;
    entities.put(entity, new Last(rule, time, counted, incident, (float) perDay));
    trim(entities, MOST_ENTITIES);
    if (counted) {
      return new LoneAlerts.Change(rule, 1);
    }
    return other && last.counted()
        ? new LoneAlerts.Change(last.rule(), -1)
        : LoneAlerts.Change.NONE;
  }

  private static <V> void trim(Map<Integer, V> map, int most) {
    if (map.size() > most) {
      Iterator<Integer> oldest = map.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  void write(DataOutput out) throws IOException {
    Wire.writeUnsigned(findings.size(), out);
    for (Map.Entry<Integer, Integer> each : findings.entrySet()) {
      out.writeInt(each.getKey());
      out.writeByte(each.getValue());
    }
    Wire.writeUnsigned(entities.size(), out);
    for (Map.Entry<Integer, Last> each : entities.entrySet()) {
      Last last = each.getValue();
      out.writeInt(each.getKey());
      out.writeInt(last.rule());
      Wire.writeSigned(last.time(), out);
      out.writeByte((last.counted() ? 1 : 0) | (last.incident() ? 2 : 0));
      out.writeFloat(last.perDay());
    }
  }

  /**
   * @param version of {@link BudgetState}; 1 did not keep how rare an alert was
   */
  static Told read(int version, DataInput in) throws IOException {
    Told read = new Told();
    for (int left = Wire.readSize(in); left > 0; left--) {
      read.findings.put(in.readInt(), (int) in.readByte());
    }
    for (int left = Wire.readSize(in); left > 0; left--) {
      int entity = in.readInt();
      int rule = in.readInt();
      long time = Wire.readSigned(in);
      int flags = in.readByte();
      float perDay = version == 1 ? Float.MAX_VALUE : in.readFloat();
      read.entities.put(entity, new Last(rule, time, (flags & 1) != 0, (flags & 2) != 0, perDay));
    }
    return read;
  }
}
