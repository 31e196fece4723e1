package dev.lapwing.core.baseline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How busy somebody was lately: what there was beside what was expected, both fading. */
final class Lately {

  private static final double PRIOR = 20;
  private static final double LEAST = 0.7;
  private static final double MOST = 3;

  /** What is added for lost records makes nobody busier than this. */
  private static final double MENDED = 1.1;

  private float had;
  private float expected;

  /** A day off does not make the next one a quiet one, nor one busy day an attack usual. */
  double factor() {
    return Math.max(LEAST, Math.min(MOST, (PRIOR + had) / (PRIOR + expected)));
  }

  /** Time passes in which so much was to be expected. */
  void pass(double fade, double more) {
    had *= (float) fade;
    expected = expected * (float) fade + (float) more;
  }

  void add(double more) {
    had += (float) more;
  }

  /** Adds what was lost. */
  void mend(double more) {
    had = (float) Math.max(had, Math.min(had + more, MENDED * expected));
  }

  void clear() {
    had = 0;
    expected = 0;
  }

  Lately copy() {
    Lately copy = new Lately();
    copy.had = had;
    copy.expected = expected;
    return copy;
  }

  void write(DataOutput out) throws IOException {
    out.writeFloat(had);
    out.writeFloat(expected);
  }

  static Lately read(DataInput in) throws IOException {
    Lately lately = new Lately();
    lately.had = in.readFloat();
    lately.expected = in.readFloat();
    return lately;
  }
}
