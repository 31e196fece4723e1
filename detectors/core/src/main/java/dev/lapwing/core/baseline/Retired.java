package dev.lapwing.core.baseline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Of values that made room for others: how many, with how many votes, and how many with one. */
final class Retired {

  private static final float MOST = 2_000;

  private float votes;
  private float kinds;
  private float once;

  double votes() {
    return votes;
  }

  double kinds() {
    return kinds;
  }

  double once() {
    return once;
  }

  /** Takes in one that had so many votes. */
  void take(int count) {
    votes += count;
    kinds++;
    once += count == 1 ? 1 : 0;
    if (votes > MOST) {
      scale(0.5f);
    }
  }

  void add(Retired other) {
    votes += other.votes;
    kinds += other.kinds;
    once += other.once;
  }

  void scale(float by) {
    votes *= by;
    kinds *= by;
    once *= by;
  }

  /** 1 byte, 13 where there are any. */
  void write(DataOutput out) throws IOException {
    out.writeBoolean(kinds > 0);
    if (kinds > 0) {
      out.writeFloat(votes);
      out.writeFloat(kinds);
      out.writeFloat(once);
    }
  }

  void read(DataInput in) throws IOException {
    if (in.readBoolean()) {
      votes = in.readFloat();
      kinds = in.readFloat();
      once = in.readFloat();
    }
  }
}
