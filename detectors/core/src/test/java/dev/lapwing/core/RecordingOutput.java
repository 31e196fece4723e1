package dev.lapwing.core;

import dev.lapwing.core.stage.Output;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a stage put out, for tests. */
public final class RecordingOutput<O> implements Output<O> {

  public final List<O> emitted = new ArrayList<>();
  public final List<Long> wakes = new ArrayList<>();
  public final List<String> counted = new ArrayList<>();
  public final List<String> warnings = new ArrayList<>();

  @Override
  public void emit(O value) {
    emitted.add(value);
  }

  @Override
  public void wakeAt(long time) {
    wakes.add(time);
  }

  @Override
  public void count(String... path) {
    counted.add(String.join("/", path));
  }

  @Override
  public void warn(String line) {
    warnings.add(line);
  }
}
