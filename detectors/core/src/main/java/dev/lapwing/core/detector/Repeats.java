package dev.lapwing.core.detector;

/**
 * What was added lately, so that nobody adds it again: most of what people show today they showed
 * today before.
 *
 * <p>Idea: a table of the latest hash at each place; what is found there was added, what is not may
 * have been. Error: two different things share a hash with probability 2⁻⁶⁴ a pair. Cost: O(1); 512
 * kB.
 */
final class Repeats {

  private static final int PLACES = 1 << 16;

  private final long[] latest = new long[PLACES];

  /** Whether the hash was here lately; from now on it was. */
  boolean seen(long hash) {
    int at = (int) (hash >>> 48);
    boolean seen = latest[at] == hash;
    latest[at] = hash;
    return seen;
  }

  /** Adds a part to a hash: the finaliser of SplitMix64. */
  static long hash(long hash, long part) {
    long x = hash * 31 + part + 0x9e3779b97f4a7c15L;
    x = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
    x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
    return x ^ (x >>> 31);
  }
}
