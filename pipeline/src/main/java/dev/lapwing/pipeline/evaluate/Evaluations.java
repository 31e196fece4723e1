package dev.lapwing.pipeline.evaluate;

import dev.lapwing.connectors.InputException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The figures of one run, as JSON. */
public final class Evaluations {

  private Evaluations() {}

  /**
   * Evaluates, and writes what came out.
   *
   * @param out file to write, or null for {@code standard}
   * @throws InputException if a file says something else than it should
   * @throws IOException if one cannot be read or written
   */
  public static void write(EvaluationInput input, Path out, Writer standard) throws IOException {
    Evaluation evaluation = Evaluator.evaluate(input);
    if (out == null) {
      EvaluationJson.write(evaluation, standard);
      return;
    }
    try (Writer file = Files.newBufferedWriter(out)) {
      EvaluationJson.write(evaluation, file);
    }
  }
}
