package dev.lapwing.pipeline.simulate;

/** Is told how far a simulation has come. */
@FunctionalInterface
public interface Progress {

  Progress SILENT = (day, days, lines) -> {};

  /**
   * @param day days that are done
   * @param days days in all
   * @param lines lines so far
   */
  void dayDone(int day, int days, long lines);
}
