package dev.lapwing.core.detector.beacon;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Lets destinations in that are contacted again and again, and remembers hardly anything of the
 * others: 40 slots of a print of 16 bits and a count. A newcomer wears down whoever has its slot.
 */
final class Doorkeeper {

  /** The contact that opens the door. */
  private static final int KNOCKS = 4;

  private static final int SLOTS = 40;

  /** Print and count of a slot; 0 if empty. */
  private final int[] slots = new int[SLOTS];

  /** A contact with a destination that is not inside; true if it may come in now. */
  boolean knock(int print) {
    int slot = Integer.remainderUnsigned(print >>> 16, SLOTS);
    int who = print & 0xffff;
    int count = slots[slot] & 0xff;
    if (count == 0) {
      slots[slot] = who << 8 | 1;
      return false;
    }
    if (slots[slot] >>> 8 != who) {
      slots[slot] = count == 1 ? 0 : slots[slot] - 1;
      return false;
    }
    slots[slot]++;
    if (count + 1 < KNOCKS) {
      return false;
    }
    slots[slot] = 0;
    return true;
  }

  void write(DataOutput out) throws IOException {
    for (int group = 0; group < SLOTS; group += 8) {
      int filled = 0;
      for (int i = 0; i < 8; i++) {
        filled |= slots[group + i] == 0 ? 0 : 1 << i;
      }
      out.writeByte(filled);
      for (int i = 0; i < 8; i++) {
        if (slots[group + i] != 0) {
          out.writeShort(slots[group + i] >>> 8);
          out.writeByte(slots[group + i]);
        }
      }
    }
  }

  static Doorkeeper read(DataInput in) throws IOException {
    Doorkeeper read = new Doorkeeper();
    for (int group = 0; group < SLOTS; group += 8) {
      int filled = in.readUnsignedByte();
      for (int i = 0; i < 8; i++) {
        if ((filled >>> i & 1) != 0) {
          read.slots[group + i] = in.readUnsignedShort() << 8 | in.readUnsignedByte();
        }
      }
    }
    return read;
  }
}
