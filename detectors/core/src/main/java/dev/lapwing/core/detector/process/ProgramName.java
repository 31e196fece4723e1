package dev.lapwing.core.detector.process;

/**
 * The name of a program without what changes from copy to copy: {@code setup-1.2.3.exe} is {@code
 * setup-#.#.#.exe}, {@code kb5031356.exe} is {@code kb#.exe}. One or two figures after a letter
 * stay, so {@code rundll32.exe} is itself and nothing else is.
 */
final class ProgramName {

  /** In the place of a program that the log does not name. */
  static final String UNKNOWN = "?";

  private static final int SHORT_RUN = 2;
  private static final int HEX_RUN = 8;

  private ProgramName() {}

  /**
   * @param name file name, lower case; null if unknown
   */
  static String of(String name) {
    if (name == null || name.isEmpty()) {
      return UNKNOWN;
    }
    StringBuilder out = null;
    int at = 0;
    while (at < name.length()) {
      int end = variable(name, at);
      if (end > at && out == null) {
        out = new StringBuilder(name.length()).append(name, 0, at);
      }
      if (end > at) {
        out.append('#');
        at = end;
      } else {
        if (out != null) {
          out.append(name.charAt(at));
        }
        at++;
      }
    }
    return out == null ? name : out.toString();
  }

  /** End of the run of figures that begins here and says nothing; here if none does. */
  private static int variable(String name, int at) {
    int hex = hexEnd(name, at);
    if (hex > at) {
      return hex;
    }
    int end = at;
    while (end < name.length() && figure(name.charAt(end))) {
      end++;
    }
    boolean within = at > 0 && figure(name.charAt(at - 1));
    boolean afterLetter = at > 0 && Character.isLetter(name.charAt(at - 1));
    return within || (afterLetter && end - at <= SHORT_RUN) ? at : end;
  }

  private static int hexEnd(String name, int at) {
    if (at > 0 && Character.isLetterOrDigit(name.charAt(at - 1))) {
      return at;
    }
    int end = at;
    boolean figures = false;
    while (end < name.length() && Character.digit(name.charAt(end), 16) >= 0) {
      figures |= figure(name.charAt(end));
      end++;
    }
    boolean whole = end == name.length() || !Character.isLetterOrDigit(name.charAt(end));
    return whole && figures && end - at >= HEX_RUN ? end : at;
  }

  private static boolean figure(char c) {
    return c >= '0' && c <= '9';
  }
}
