package dev.lapwing.core.detector.process;

import java.util.Arrays;

/**
 * A command line as prints of its tokens, and where they stand. Only the first 48 tokens and 4,096
 * characters are looked at.
 */
final class CommandLine {

  static final int MOST_TOKENS = 48;
  static final int MOST_CHARACTERS = 4096;

  private static final int DENSE_FROM = 100;
  private static final double DENSE_BITS = 5.2;
  private static final int ESCAPES = 4;
  private static final int ESCAPES_ONE_IN = 25;

  private static final int HIDDEN = Prints.of("hidden");
  private static final int[] CRADLES = cradles();

  private static final boolean[] SEPARATES = separators();

  private final String line;
  private final int length;
  private int[] prints = new int[12];
  private int[] from = new int[12];
  private int[] to = new int[12];
  private int size;
  private int escapes;
  private int shapes;

  /**
   * @param line as logged, the program first
   */
  CommandLine(String line) {
    this.line = line;
    this.length = Math.min(line.length(), MOST_CHARACTERS);
    split(afterProgram());
    if (escapes >= ESCAPES && escapes * ESCAPES_ONE_IN >= length) {
      shapes |= Shape.ESCAPED.bit();
    }
  }

  private static boolean[] separators() {
    boolean[] separates = new boolean[128];
    Arrays.fill(separates, 0, ' ' + 1, true);
    ",;|&\"'=(){}[]<>@".chars().forEach(c -> separates[c] = true);
    return separates;
  }

  private static int[] cradles() {
    String[] verbs = {
      "downloadstring",
      "downloadfile",
      "downloaddata",
      "net.webclient",
      "system.net.webclient",
      "invoke-webrequest",
      "iwr",
      "invoke-restmethod",
      "irm",
      "start-bitstransfer",
      "-urlcache",
      "/urlcache",
      "/transfer",
      "openread",
      "winhttp.winhttprequest",
      "msxml2.xmlhttp"
    };
    return Arrays.stream(verbs).mapToInt(Prints::of).sorted().toArray();
  }

  /** The program has been named already: what follows its closing quote or its first blank. */
  private int afterProgram() {
    int at = 0;
    while (at < length && line.charAt(at) <= ' ') {
      at++;
    }
    boolean quoted = at < length && line.charAt(at) == '"';
    int end = quoted ? line.indexOf('"', at + 1) : at;
    if (quoted) {
      return end < 0 ? length : Math.min(length, end + 1);
    }
    while (end < length && line.charAt(end) > ' ') {
      end++;
    }
    return end;
  }

  private void split(int begin) {
    int start = begin;
    for (int i = begin; i <= length && size < MOST_TOKENS; i++) {
      if (i < length && (line.charAt(i) == '^' || line.charAt(i) == '`')) {
        escapes++;
      }
      if (i == length || separator(start, i)) {
        if (i > start) {
          add(start, i);
        }
        start = i + 1;
      }
    }
  }

  private boolean separator(int start, int at) {
    char c = line.charAt(at);
    if (c == ':') { // a drive, a scheme and a port stay where they are
      boolean inside = at + 1 < length && "\\/".indexOf(line.charAt(at + 1)) >= 0;
      return !inside && Token.scheme(line, start, at) < 0;
    }
    return c < SEPARATES.length && SEPARATES[c];
  }

  private void add(int start, int end) {
    int begin = line.charAt(start) == '.' && end - start > 2 ? start + 1 : start;
    int print = Token.print(line, begin, end);
    if (print == 0) {
      return;
    }
    if (size == prints.length) {
      prints = Arrays.copyOf(prints, 2 * size);
      from = Arrays.copyOf(from, 2 * size);
      to = Arrays.copyOf(to, 2 * size);
    }
    prints[size] = print;
    from[size] = begin;
    to[size] = end;
    look(begin, end, print);
    size++;
  }

  private void look(int start, int end, int print) {
    if (Arrays.binarySearch(CRADLES, print) >= 0) {
      shapes |= Shape.CRADLE.bit();
    }
    boolean option = size > 0 && "-/".indexOf(line.charAt(from[size - 1])) >= 0;
    if (!option) {
      return;
    }
    char letter = Character.toLowerCase(line.charAt(Math.min(from[size - 1] + 1, length - 1)));
    if (letter == 'e' && Token.base64(line, start, end)) {
      shapes |= Shape.ENCODED.bit();
    }
    if (letter == 'w' && print == HIDDEN) {
      shapes |= Shape.HIDDEN.bit();
    }
  }

  int size() {
    return size;
  }

  /** Print of a token. */
  int print(int i) {
    return prints[i];
  }

  /** The token as it stands there, cut to 40 characters. */
  String text(int i) {
    String text = line.substring(from[i], to[i]);
    return text.length() <= 40 ? text : text.substring(0, 40) + '…';
  }

  boolean has(Shape shape) {
    return (shapes & shape.bit()) != 0;
  }

  /** log₂ of its length, whole: lengths are compared by this. */
  int magnitude() {
    return 32 - Integer.numberOfLeadingZeros(line.length());
  }

  int length() {
    return line.length();
  }

  /** Entropy of its characters; costs more than the rest, so only odd lines are asked. */
  boolean dense() {
    if (length < DENSE_FROM) {
      return false;
    }
    int[] counts = new int[128];
    for (int i = 0; i < length; i++) {
      counts[line.charAt(i) & 127]++;
    }
    double bits = 0;
    for (int count : counts) {
      double p = (double) count / length;
      bits -= count == 0 ? 0 : p * Math.log(p) / Math.log(2);
    }
    return bits >= DENSE_BITS;
  }
}
