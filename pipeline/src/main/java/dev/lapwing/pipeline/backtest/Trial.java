package dev.lapwing.pipeline.backtest;

import dev.lapwing.connectors.file.LogFiles;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.audit.Audit;
import dev.lapwing.pipeline.audit.Coverage;
import dev.lapwing.pipeline.config.LapwingConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An audit whose files nobody keeps.
 *
 * @param records that were read
 * @param took how long it ran
 */
public record Trial(List<Raised> findings, List<Raised> alerts, long records, Duration took) {

  /**
   * Runs the whole graph over logs.
   *
   * @param format a format, or {@code auto}
   * @throws Exception if the job fails or a file cannot be read
   */
  public static Trial of(
      LapwingConfig config,
      RuleSet rules,
      LogFiles files,
      String format,
      int parallelism,
      Audit.Progress progress)
      throws Exception {
    Path folder = Files.createTempDirectory("lapwing-trial");
    try {
      long start = System.nanoTime();
      Coverage coverage =
          new Audit(config, rules, parallelism).run(files, format, folder, progress);
      return new Trial(
          Raised.read(folder.resolve("findings.ndjson")),
          Raised.read(folder.resolve("alerts.ndjson")),
          coverage.total("read"),
          Duration.ofNanos(System.nanoTime() - start));
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Trial::deleteOne);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
