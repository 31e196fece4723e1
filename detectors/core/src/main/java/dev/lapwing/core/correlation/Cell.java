package dev.lapwing.core.correlation;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Some things that were counted together: one, mostly; where there are many, those of a moment that
 * are alike.
 *
 * @param time of the latest, ms
 * @param print of its id
 * @param value of the fields counted: a fingerprint for {@code value_count} and {@code
 *     value_percentile}; else what they add up to
 * @param steps bit i is set if it is step i
 * @param absent bit i is set if it is the i-th of those that must be absent
 * @param n how many they are
 */
record Cell(long time, int print, double value, long steps, long absent, long n) {

  void write(long base, DataOutput out) throws IOException {
    Wire.writeSigned(time - base, out);
    out.writeInt(print);
    out.writeDouble(value);
    Wire.writeUnsigned(steps, out);
    Wire.writeUnsigned(absent, out);
    Wire.writeUnsigned(n, out);
  }

  static Cell read(long base, DataInput in) throws IOException {
    return new Cell(
        base + Wire.readSigned(in),
        in.readInt(),
        in.readDouble(),
        Wire.readUnsigned(in),
        Wire.readUnsigned(in),
        Wire.readUnsigned(in));
  }
}
