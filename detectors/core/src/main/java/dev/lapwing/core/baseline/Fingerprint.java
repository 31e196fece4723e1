package dev.lapwing.core.baseline;

/**
 * A text as 32 bits, the same in every JVM. State keeps these instead of devices and sessions in
 * clear. Not a secret: whoever can choose a text with a given fingerprint knows the original.
 */
public final class Fingerprint {

  private Fingerprint() {}

  /** Never 0 for a text; 0 for null and for the empty one. */
  public static int of(String text) {
    if (text == null || text.isEmpty()) {
      return 0;
    }
    long hash = 0xcbf29ce484222325L; // FNV-1a
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    int folded = mix((int) (hash ^ (hash >>> 32)));
    return folded == 0 ? 1 : folded;
  }

  /** The same for (a, b) and (b, a); never 0. */
  public static int ofPair(int a, int b) {
    int mixed = mix(Math.min(a, b) * 31 + mix(Math.max(a, b)));
    return mixed == 0 ? 1 : mixed;
  }

  /** The finaliser of MurmurHash3: every bit of the input reaches every bit of the output. */
  private static int mix(int value) {
    int x = value;
    x = (x ^ (x >>> 16)) * 0x85ebca6b;
    x = (x ^ (x >>> 13)) * 0xc2b2ae35;
    return x ^ (x >>> 16);
  }
}
