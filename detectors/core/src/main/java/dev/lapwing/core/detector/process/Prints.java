package dev.lapwing.core.detector.process;

/** Numbers that stand for tokens and for what they stand with, the same in every JVM. */
final class Prints {

  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Prints() {}

  /** Before the first character of a token. */
  static long begin() {
    return BASIS;
  }

  static long add(long hash, char c) {
    return (hash ^ c) * PRIME; // FNV-1a
  }

  static long add(long hash, String text) {
    long all = hash;
    for (int i = 0; i < text.length(); i++) {
      all = add(all, text.charAt(i));
    }
    return all;
  }

  /** After the last; never 0. */
  static int end(long hash) {
    int folded = mix((int) (hash ^ hash >>> 32));
    return folded == 0 ? 1 : folded;
  }

  static int of(String text) {
    return end(add(BASIS, text));
  }

  /** Of b after a; never 0, and another than of a after b. */
  static int of(int a, int b) {
    int mixed = mix(mix(a) * 31 + b);
    return mixed == 0 ? 1 : mixed;
  }

  /** The finaliser of MurmurHash3. */
  private static int mix(int value) {
    int x = (value ^ value >>> 16) * 0x85ebca6b;
    x = (x ^ x >>> 13) * 0xc2b2ae35;
    return x ^ x >>> 16;
  }
}
