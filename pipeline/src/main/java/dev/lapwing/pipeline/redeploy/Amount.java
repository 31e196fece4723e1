package dev.lapwing.pipeline.redeploy;

import dev.lapwing.core.manifest.Manifest;
import dev.lapwing.core.manifest.Sample;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How much state there is.
 *
 * @param keys entities, groups or the like, about; -1 if nobody knows
 * @param bytes about; -1 if nobody knows
 * @param least whether there may be more of both
 */
public record Amount(long keys, long bytes, boolean least) {

  static final Amount NONE = new Amount(0, 0, false);
  static final Amount UNKNOWN = new Amount(-1, -1, false);

  /** Of one part of an operator's state, by its manifest. */
  static Amount of(Manifest manifest, String part) {
    if (manifest == null) {
      return UNKNOWN;
    }
    Sample sample = manifest.parts().get(part);
    boolean least = manifest.since() > 0;
    return sample == null
        ? new Amount(0, 0, least)
        : new Amount(sample.keys(), sample.bytes(), least);
  }

  /** Of several parts, of which no key has more than one. */
  static Amount of(Manifest manifest, Predicate<String> part) {
    if (manifest == null) {
      return UNKNOWN;
    }
    long keys = 0;
    long bytes = 0;
    for (Map.Entry<String, Sample> each : manifest.parts().entrySet()) {
      if (part.test(each.getKey())) {
        keys += each.getValue().keys();
        bytes += each.getValue().bytes();
      }
    }
    return new Amount(keys, bytes, manifest.since() > 0);
  }

  /** Of all parts: there are as many keys as the commonest part has, at least. */
  static Amount all(SavedOperator operator) {
    if (operator.manifest() == null) {
      return new Amount(-1, operator.bytes(), false);
    }
    Map<String, Sample> parts = operator.manifest().parts();
    long keys = parts.values().stream().mapToLong(Sample::keys).max().orElse(0);
    return new Amount(keys, operator.bytes(), operator.manifest().since() > 0);
  }

  Amount bytes(long other) {
    return new Amount(keys, other, least);
  }

  /** Whether it is sure that there is nothing. */
  boolean none() {
    return keys == 0 && !least;
  }
}
