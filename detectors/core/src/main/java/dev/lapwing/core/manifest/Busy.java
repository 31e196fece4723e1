package dev.lapwing.core.manifest;

import java.util.Arrays;

/**
 * Keys that were written often of late: of their writes one in {@value #ONE_IN} tells enough. A
 * small table with one place for each hash; who is driven out of it is simply noted again.
 */
final class Busy {

  private static final int PLACES = 1024;
  private static final int OFTEN = 16;
  private static final int ONE_IN = 8;

  private final int[] keys = new int[PLACES];
  private final int[] parts = new int[PLACES];
  private final int[] writes = new int[PLACES];

  /** Whether this write need not be noted: the key's others were, and it has as many parts. */
  boolean skips(int keyHash, int has) {
    int place = place(keyHash);
    if (keys[place] != keyHash || parts[place] != has) {
      keys[place] = keyHash;
      parts[place] = has;
      writes[place] = 0;
    }
    writes[place]++;
    return writes[place] > OFTEN && writes[place] % ONE_IN != 0;
  }

  void forget(int keyHash) {
    writes[place(keyHash)] = 0;
  }

  void forgetAll() {
    Arrays.fill(writes, 0);
  }

  private static int place(int keyHash) {
    return (keyHash ^ (keyHash >>> 11) ^ (keyHash >>> 22)) & (PLACES - 1);
  }
}
