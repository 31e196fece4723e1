package dev.lapwing.core.rule.index;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sigma's comparisons, written from its specification, slow and plain. */
final class Naive {

  private static final List<String> DASHES = List.of("-", "/", "\u2013", "\u2014", "\u2015");

  private Naive() {}

  /** Whether a text is like a pattern with wildcards; by Java's regular expressions. */
  static boolean like(String pattern, String text, boolean before, boolean after, boolean cased) {
    StringBuilder regex = new StringBuilder(before ? ".*" : "");
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean escape =
          c == '\\' && i + 1 < pattern.length() && "\\*?".indexOf(pattern.charAt(i + 1)) >= 0;
      if (escape) {
        regex.append(Pattern.quote("" + pattern.charAt(++i)));
      } else {
        regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote("" + c));
      }
    }
    int flags = Pattern.DOTALL | (cased ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return Pattern.compile(regex.append(after ? ".*" : "").toString(), flags)
        .matcher(text)
        .matches();
  }

  /** Each kind of dash in each place where an option may begin. */
  static List<String> dashes(String pattern) {
    Matcher option = Pattern.compile("\\B[-/]\\b").matcher(pattern);
    List<String> all = new ArrayList<>(List.of(pattern));
    while (option.find()) {
      List<String> more = new ArrayList<>();
      for (String each : all) {
        for (String dash : DASHES) {
          more.add(each.substring(0, option.start()) + dash + each.substring(option.end()));
        }
      }
      all = more;
    }
    return all;
  }

  /**
   * The parts of what a text is in Base64 that do not hang on what stands before and after it, at
   * each of three places: found by trying two neighbourhoods that share no bit.
   */
  static List<String> offsets(byte[] bytes) {
    List<String> forms = new ArrayList<>();
    for (int before = 0; before < 3; before++) {
      String zeros = within(bytes, before, (byte) 0);
      String ones = within(bytes, before, (byte) 0xFF);
      StringBuilder same = new StringBuilder();
      for (int i = 0; i < zeros.length(); i++) {
        if (i < (before * 8 + 5) / 6 || i >= (before + bytes.length) * 8 / 6) {
          continue; // shares bits with a neighbour
        }
        if (zeros.charAt(i) != ones.charAt(i)) {
          throw new AssertionError("no part of the text alone: " + i);
        }
        same.append(zeros.charAt(i));
      }
      forms.add(same.toString());
    }
    return forms;
  }

  private static String within(byte[] bytes, int before, byte filler) {
    byte[] longer = new byte[before + bytes.length + 3];
    java.util.Arrays.fill(longer, filler);
    System.arraycopy(bytes, 0, longer, before, bytes.length);
    return Base64.getEncoder().encodeToString(longer);
  }

  static byte[] bytes(String text, String encoding) {
    Charset charset =
        switch (encoding) {
          case "wide", "utf16le", "utf16" -> StandardCharsets.UTF_16LE;
          case "utf16be" -> StandardCharsets.UTF_16BE;
          default -> StandardCharsets.UTF_8;
        };
    return (encoding.equals("utf16") ? "\uFEFF" + text : text).getBytes(charset);
  }

  /** Longer ones are no numbers to Lapwing. */
  static double number(String text) {
    return text.length() <= 32 && text.matches("-?\\d+(\\.\\d+)?")
        ? Double.parseDouble(text)
        : Double.NaN;
  }

  /** The part of a time; −1 for what is none. */
  static int timePart(String part, String text) {
    ZonedDateTime time = time(text);
    if (time == null) {
      return -1;
    }
    return switch (part) {
      case "minute" -> time.getMinute();
      case "hour" -> time.getHour();
      case "day" -> time.getDayOfMonth();
      case "week" -> time.get(WeekFields.ISO.weekOfWeekBasedYear());
      case "month" -> time.getMonthValue();
      default -> time.getYear();
    };
  }

  private static ZonedDateTime time(String text) {
    double number = number(text);
    if (!Double.isNaN(number)) {
      long millis = (long) (Math.abs(number) < 1e11 ? number * 1000 : number);
      return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC);
    }
    if (text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")) {
      return Instant.parse(text).atZone(ZoneOffset.UTC);
    }
    return text.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d")
        ? LocalDateTime.parse(text.replace(' ', 'T')).atZone(ZoneOffset.UTC)
        : null;
  }

  /** Whether an IPv4 address is in a block, both written with dots. */
  static boolean within(String block, String address) {
    String octet = "(25[0-5]|2[0-4]\\d|1\\d\\d|\\d{1,2})";
    if (!address.matches(octet + "(\\." + octet + "){3}")) {
      return false;
    }
    String[] parts = block.split("/");
    int shift = 32 - Integer.parseInt(parts[1]);
    return number4(parts[0]) >> shift == number4(address) >> shift;
  }

  private static long number4(String address) {
    long number = 0;
    for (String part : address.split("\\.")) {
      number = number * 256 + Integer.parseInt(part);
    }
    return number;
  }
}
