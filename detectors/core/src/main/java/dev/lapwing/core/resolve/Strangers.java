package dev.lapwing.core.resolve;

import dev.lapwing.core.baseline.Fingerprint;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Names that were asked for and that nobody had. Something has been learnt under them; when one
 * turns out to be somebody's, it is left behind, and that is said.
 *
 * <p>Bound: {@link #MAX} fingerprints, some 4 MB; the oldest makes room.
 */
final class Strangers {

  static final int MAX = 65_536;

  private final Set<Integer> names = new LinkedHashSet<>();

  void add(String name) {
    if (names.add(Fingerprint.of(name)) && names.size() > MAX) {
      Iterator<Integer> oldest = names.iterator();
      oldest.next();
      oldest.remove();
    }
  }

  /** Whether it was asked for; from now on it is no stranger's. */
  boolean remove(String name) {
    return names.remove(Fingerprint.of(name));
  }
}
