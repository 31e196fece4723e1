package dev.lapwing.core.calibrate;

import dev.lapwing.core.stage.Output;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps how often what was counted, and what came out. */
final class Counts<O> implements Output<O> {

  final List<O> emitted = new ArrayList<>();
  final List<String> warnings = new ArrayList<>();
  private final Map<String, Long> counts = new HashMap<>();

  @Override
  public void emit(O value) {
    emitted.add(value);
  }

  @Override
  public void wakeAt(long time) {}

  @Override
  public void count(String... path) {
    add(1, path);
  }

  @Override
  public void add(long amount, String... path) {
    counts.merge(String.join("/", path), amount, Long::sum);
  }

  @Override
  public void warn(String line) {
    warnings.add(line);
  }

  long get(String path) {
    return counts.getOrDefault(path, 0L);
  }
}
