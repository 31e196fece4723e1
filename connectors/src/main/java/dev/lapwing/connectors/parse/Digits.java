package dev.lapwing.connectors.parse;

/** Reads decimal digits at a place in a line, without regular expressions or exceptions. */
final class Digits {

  private Digits() {}

  /** The number that exactly these ASCII digits make; −1 if they are not all digits. */
  static int at(String line, int at, int width) {
    if (at < 0 || width < 1 || at + width > line.length()) {
      return -1;
    }
    int value = 0;
    for (int i = at; i < at + width; i++) {
      char c = line.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  /** How many digits stand there. */
  static int count(String line, int at) {
    int end = at;
    while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
      end++;
    }
    return Math.max(0, end - at);
  }

  static int skipBlanks(String line, int at) {
    int here = at;
    while (here < line.length() && line.charAt(here) == ' ') {
      here++;
    }
    return here;
  }
}
