package dev.lapwing.pipeline.simulate.vendor;

import java.util.HashMap;
import java.util.Map;

/** Counts the records of each Windows event log, without gaps, as the operating system does. */
public final class RecordNumbers {

  private final Map<String, Long> last = new HashMap<>();

  long next(String computer, String channel) {
    String log = computer + '/' + channel;
    return last.merge(log, 1L, (old, one) -> old + one)
        + 20_000
        + Math.floorMod(log.hashCode(), 50_000);
  }
}
