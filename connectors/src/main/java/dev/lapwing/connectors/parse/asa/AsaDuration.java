package dev.lapwing.connectors.parse.asa;

/** {@code 92:24:20} and {@code 1d 0h:32m:16s}, to milliseconds. */
final class AsaDuration {

  private AsaDuration() {}

  /**
   * @return −1 for null and for text that is no duration
   */
  static long millis(String text) {
    if (text == null || text.length() > 40) {
      return -1;
    }
    int colons = (int) text.chars().filter(c -> c == ':').count();
    long[] units = {1000, 60_000, 3_600_000};
    long total = 0;
    long number = -1;
    int seen = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c >= '0' && c <= '9' && number < 1_000_000) {
        number = Math.max(0, number) * 10 + (c - '0');
      } else if (number >= 0 && c == 'd') {
        total += number * 86_400_000;
        number = -1;
      } else if (number >= 0) {
        total += seen > colons || seen > 2 ? 0 : number * units[Math.min(2, colons - seen)];
        seen++;
        number = -1;
      }
    }
    return seen == 0 ? -1 : total;
  }
}
