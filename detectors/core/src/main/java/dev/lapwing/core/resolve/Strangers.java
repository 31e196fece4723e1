package dev.lapwing.core.resolve;

import dev.lapwing.core.baseline.Fingerprint;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names that were asked for and that nobody had, and the ids under which what was seen of them is
 * kept. When one turns out to be somebody's, it is carried over, or left behind and said so.
 *
 * <p>Bound: {@link #MAX} fingerprints, each of at most {@link #MAX_IDS} ids, some 15 MB; the oldest
 * makes room. Two names share a fingerprint with probability 2⁻³² a pair.
 */
final class Strangers {

  static final int MAX = 65_536;

  /** A bare login may be local to many machines. */
  static final int MAX_IDS = 16;

  private final Map<Integer, Set<String>> ids = new LinkedHashMap<>();

  /**
   * @param id under which the account is kept
   */
  void add(String name, String id) {
    Set<String> known = ids.get(Fingerprint.of(name));
    if (known == null) {
      known = new TreeSet<>();
      ids.put(Fingerprint.of(name), known);
      if (ids.size() > MAX) {
        Iterator<Integer> oldest = ids.keySet().iterator();
        oldest.next();
        oldest.remove();
      }
    }
    if (known.size() < MAX_IDS) {
      known.add(id);
    }
  }

  /** Under which ids it was kept, if it was asked for; from now on it is no stranger's. */
  Set<String> remove(String name) {
    Set<String> known = ids.remove(Fingerprint.of(name));
    return known == null ? Set.of() : known;
  }
}
