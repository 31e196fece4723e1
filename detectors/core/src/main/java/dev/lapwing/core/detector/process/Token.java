package dev.lapwing.core.detector.process;

import java.util.Set;

/**
 * What a token of a command line is without what changes from run to run: paths are cut to the file
 * name, data files to their extension ({@code *.docx}), numbers, addresses, GUIDs, hexadecimal and
 * base64 are named as such, capitals and the escapes {@code ^} and backtick are dropped. A token is
 * never copied, only its print is made.
 */
final class Token {

  private static final int HEX = 8;
  private static final int BASE64 = 24;
  private static final int BASE64_SURE = 64;
  private static final int MOST = 64;
  private static final int EXTENSION = 5;
  private static final int GUID = 36;

  /** Files that are told by name: what is in them is run. */
  private static final Set<String> PROGRAMS =
      Set.of(
          "exe", "dll", "ps1", "psm1", "bat", "cmd", "com", "vbs", "vbe", "js", "jse", "hta", "sct",
          "wsf", "cpl", "msi", "scr", "sys", "sh", "py", "pl", "jar", "so", "lnk", "inf", "xsl");

  private Token() {}

  /**
   * The print of {@code line[from, to)}; 0 if nothing is left of it.
   *
   * <p>Base64 is told by length to a power of two.
   */
  static int print(String line, int from, int to) {
    if (base64(line, from, to)) {
      int bucket = 31 - Integer.numberOfLeadingZeros(to - from);
      return Prints.end(Prints.add(Prints.add(Prints.begin(), "<b64:"), (char) ('0' + bucket)));
    }
    int scheme = scheme(line, from, to);
    if (scheme > from) {
      return url(line, from, scheme, to);
    }
    int end = trimmed(line, from, to);
    return name(line, baseName(line, from, end), end);
  }

  /** Where {@code ://} is; −1 if nowhere. */
  static int scheme(String line, int from, int to) {
    for (int i = from; i < to - 2; i++) {
      if (line.charAt(i) == ':' && line.charAt(i + 1) == '/' && line.charAt(i + 2) == '/') {
        return i;
      }
    }
    return -1;
  }

  private static int trimmed(String line, int from, int to) {
    int end = to;
    while (end > from && (line.charAt(end - 1) == '.' || line.charAt(end - 1) == '\\')) {
      end--;
    }
    return end;
  }

  /** Where the file name begins; a leading slash alone is an option's. */
  private static int baseName(String line, int from, int to) {
    for (int i = to - 2; i > from; i--) {
      char c = line.charAt(i);
      if (c == '\\' || c == '/') {
        return i + 1;
      }
    }
    return from;
  }

  private static int url(String line, int from, int scheme, int to) {
    int host = scheme + 3;
    int end = host;
    while (end < to && "/:?".indexOf(line.charAt(end)) < 0) {
      end++;
    }
    long hash = text(Prints.begin(), line, from, scheme);
    hash = Prints.add(hash, numeric(line, host, end) ? "://<ip>" : "://<host>");
    int dot = line.lastIndexOf('.', to - 1);
    boolean extension = dot > end && to - dot - 1 <= EXTENSION;
    return Prints.end(extension ? text(hash, line, dot, to) : hash);
  }

  private static int name(String line, int from, int to) {
    if (from >= to) {
      return 0;
    }
    if (guid(line, from, to)) {
      return Prints.of("<guid>");
    }
    if (numeric(line, from, to)) {
      return Prints.of("<n>");
    }
    if (hex(line, from, to)) {
      return Prints.of("<hex>");
    }
    int dot = line.lastIndexOf('.', to - 1);
    boolean data = dot > from && to - dot - 1 <= EXTENSION && letters(line, dot + 1, to);
    if (data && !PROGRAMS.contains(lower(line, dot + 1, to))) {
      return Prints.end(text(Prints.add(Prints.begin(), '*'), line, dot, to));
    }
    return Prints.end(text(Prints.begin(), line, from, Math.min(to, from + MOST)));
  }

  /** Lower case, without escapes, longer runs of figures as one. */
  private static long text(long begin, String line, int from, int to) {
    long hash = begin;
    int run = 0;
    for (int i = from; i < to; i++) {
      char c = line.charAt(i);
      boolean figure = c >= '0' && c <= '9';
      run = figure ? run + 1 : 0;
      if (run > 2) {
        hash = run == 3 ? Prints.add(hash, '#') : hash;
      } else if (c != '^' && c != '`') {
        hash = Prints.add(hash, lower(c));
      }
    }
    return hash;
  }

  private static char lower(char c) {
    boolean capital = c >= 'A' && c <= 'Z';
    return capital ? (char) (c + 'a' - 'A') : c < 128 ? c : Character.toLowerCase(c);
  }

  private static String lower(String line, int from, int to) {
    return line.substring(from, to).toLowerCase(java.util.Locale.ROOT);
  }

  private static boolean letters(String line, int from, int to) {
    boolean any = false;
    for (int i = from; i < to; i++) {
      if (!Character.isLetterOrDigit(line.charAt(i))) {
        return false;
      }
      any |= Character.isLetter(line.charAt(i));
    }
    return any;
  }

  /** Numbers, dates, versions and addresses. */
  static boolean numeric(String line, int from, int to) {
    boolean figure = false;
    for (int i = from; i < to; i++) {
      char c = line.charAt(i);
      if (c >= '0' && c <= '9') {
        figure = true;
      } else if (".:-_/".indexOf(c) < 0) {
        return false;
      }
    }
    return figure;
  }

  private static boolean guid(String line, int from, int to) {
    if (to - from != GUID) {
      return false;
    }
    for (int i = 0; i < GUID; i++) {
      char c = line.charAt(from + i);
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      if (hyphen ? c != '-' : Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean hex(String line, int from, int to) {
    boolean marked = line.startsWith("0x", from);
    int at = marked ? from + 2 : from;
    boolean figure = marked;
    for (int i = at; i < to; i++) {
      char c = line.charAt(i);
      figure |= c >= '0' && c <= '9';
      if (Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return figure && to > at && (marked || to - at >= HEX);
  }

  /** Long, of the alphabet, and of capitals, small letters and figures; or very long. */
  static boolean base64(String line, int from, int to) {
    if (to - from < BASE64) {
      return false;
    }
    boolean capital = false;
    boolean small = false;
    boolean figure = false;
    for (int i = from; i < to; i++) {
      char c = line.charAt(i);
      capital |= c >= 'A' && c <= 'Z';
      small |= c >= 'a' && c <= 'z';
      figure |= c >= '0' && c <= '9' || c == '+';
      if (c >= 128 || !(Character.isLetterOrDigit(c) || c == '+' || c == '/')) {
        return false;
      }
    }
    return capital && small && (figure || to - from >= BASE64_SURE);
  }
}
