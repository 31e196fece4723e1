package dev.lapwing.core.detector.process;

/** What a command line looks like when somebody hides something, or fetches it. */
enum Shape {
  ENCODED("an encoded command", 1.0),
  ESCAPED("escapes that mean nothing", 0.7),
  HIDDEN("a hidden window", 0.5),
  CRADLE("a download", 0.8),
  DENSE("text as dense as random", 0.4),
  LONG("far longer than ever", 0.4);

  private final String text;
  private final double points;
  private final int print;

  Shape(String text, double points) {
    this.text = text;
    this.points = points;
    this.print = Prints.of("<shape:" + name() + '>');
  }

  String text() {
    return text;
  }

  /** log₁₀ of the likelihood ratio that it is given where neither host nor peers are used to it. */
  double points() {
    return points;
  }

  /** As a token. */
  int print() {
    return print;
  }

  int bit() {
    return 1 << ordinal();
  }
}
