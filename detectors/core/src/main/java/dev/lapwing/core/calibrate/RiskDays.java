package dev.lapwing.core.calibrate;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.finding.Rarity;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How rare a risk is: a test is the highest risk that an entity had on a day (UTC) on which
 * something was found of it, judged by those of days before.
 */
final class RiskDays {

  static final int MOST = 1024;

  private static final long DAY = 86_400_000L;
  private static final double ENOUGH = 100;
  private static final double HIGHEST = 12;

  private TailHistogram past = new TailHistogram();
  private long first = Long.MIN_VALUE;
  private long day = Long.MIN_VALUE;
  private final Map<Integer, Byte> today = new LinkedHashMap<>();

  /** Notes what an entity's risk is now, 0 to 100. */
  void note(String entity, int score, long time) {
    first = first == Long.MIN_VALUE ? time : first;
    long of = Math.floorDiv(time, DAY);
    if (of > day) {
      today.forEach(this::close);
      today.clear();
      day = of;
    }
    int print = Fingerprint.of(entity);
    today.merge(print, (byte) score, (a, b) -> a > b ? a : b);
    if (today.size() > MOST) {
      Iterator<Map.Entry<Integer, Byte>> oldest = today.entrySet().iterator();
      Map.Entry<Integer, Byte> evicted = oldest.next();
      close(evicted.getKey(), evicted.getValue());
      oldest.remove();
    }
  }

  private void close(int entity, int score) {
    past.add(place(entity, score), 1, day * DAY);
  }

  /** The inverse of the shown risk, so that its tail is about exponential. */
  private static double place(int entity, int score) {
    double evidence = score >= 100 ? HIGHEST : -6 * Math.log10(1 - score / 100.0);
    return TailHistogram.place(Math.min(HIGHEST, evidence), Draw.of(entity));
  }

  /** How rare such a risk is; null until there is a week and a hundred days of entities. */
  Rarity rate(String entity, int score, long now) {
    double tests = past.tests(now);
    if (tests < ENOUGH || now - first < 7 * DAY) {
      return null;
    }
    double place = place(Fingerprint.of(entity), score);
    double p = past.p(place, now);
    return new Rarity(p, p * past.perDay(first, now), Math.min(place, HIGHEST), tests);
  }

  void write(DataOutput out) throws IOException {
    past.write(out);
    Wire.writeSigned(first, out);
    Wire.writeSigned(day, out);
    Wire.writeUnsigned(today.size(), out);
    for (Map.Entry<Integer, Byte> each : today.entrySet()) {
      out.writeInt(each.getKey());
      out.writeByte(each.getValue());
    }
  }

  static RiskDays read(DataInput in) throws IOException {
    RiskDays read = new RiskDays();
    read.past = TailHistogram.read(in);
    read.first = Wire.readSigned(in);
    read.day = Wire.readSigned(in);
    for (int left = Wire.readSize(in); left > 0; left--) {
      read.today.put(in.readInt(), in.readByte());
    }
    return read;
  }
}
