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
   */
  private record Last(int rule, long time, boolean counted, boolean incident) {}

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

  /**
   * Notes an alert.
   *
   * @param outside whether it is of a rule without budget
   * @return by how much the number of lone alerts outside the budget changes: 1, 0 or −1
   */
  int alert(int entity, int rule, long time, boolean outside) {
    Last last = entities.remove(entity);
    boolean lately = last != null && time - last.time() < DAY;
    boolean other = lately && last.rule() != rule;
    boolean incident = lately && (last.incident() || other);
    boolean counted = outside && !incident;
    entities.put(entity, new Last(rule, time, counted, incident));
    trim(entities, MOST_ENTITIES);
    return counted ? 1 : other && last.counted() ? -1 : 0;
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
    }
  }

  static Told read(DataInput in) throws IOException {
    Told read = new Told();
    for (int left = Wire.readSize(in); left > 0; left--) {
      read.findings.put(in.readInt(), (int) in.readByte());
    }
    for (int left = Wire.readSize(in); left > 0; left--) {
      int entity = in.readInt();
      int rule = in.readInt();
      long time = Wire.readSigned(in);
      int flags = in.readByte();
      read.entities.put(entity, new Last(rule, time, (flags & 1) != 0, (flags & 2) != 0));
    }
    return read;
  }
}
