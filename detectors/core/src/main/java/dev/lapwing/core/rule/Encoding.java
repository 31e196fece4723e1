package dev.lapwing.core.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * Sigma's modifiers that change a text into what logs have of it when it was encoded.
 *
 * <p>Within a longer text in Base64, a text takes one of three forms, by the place where it starts:
 * {@code base64offset} makes all three, without the characters that its neighbours have a part in.
 */
final class Encoding {

  static final Set<String> NAMES =
      Set.of("base64", "base64offset", "wide", "utf16le", "utf16be", "utf16");

  private static final int[] FIRST_OWN = {0, 2, 3};
  private static final int[] CUT_FROM_END = {0, 3, 2};

  private Encoding() {}

  /**
   * The forms of a text.
   *
   * @param names modifiers, the first to be applied first
   * @throws IllegalArgumentException if the text has wildcards, or the modifiers make no sense
   */
  static List<String> of(List<String> names, String text) {
    byte[] bytes = plain(text).getBytes(StandardCharsets.UTF_8);
    boolean changed = false;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name.startsWith("base64")) {
        if (i < names.size() - 1) {
          throw new IllegalArgumentException("modifier '" + name + "' must be the last encoding");
        }
        return name.equals("base64") ? List.of(base64(bytes)) : offsets(bytes);
      }
      if (changed) {
        throw new IllegalArgumentException("modifier '" + name + "' after another such");
      }
      bytes = wide(name, plain(text));
      changed = true;
    }
    return List.of(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private static byte[] wide(String name, String text) {
    return switch (name) {
      case "utf16be" -> text.getBytes(StandardCharsets.UTF_16BE);
      case "utf16" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
      default -> text.getBytes(StandardCharsets.UTF_16LE);
    };
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static List<String> offsets(byte[] bytes) {
    List<String> forms = new ArrayList<>();
    for (int before = 0; before < 3; before++) {
      byte[] shifted = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, shifted, before, bytes.length);
      String text = base64(shifted);
      forms.add(
          text.substring(FIRST_OWN[before], text.length() - CUT_FROM_END[shifted.length % 3]));
    }
    return forms;
  }

  /** The text that a value without wildcards means. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*' || c == '?') {
        throw new IllegalArgumentException(
            "'"
                + text
                + "': what is encoded can have no wildcards; write \\"
                + c
                + " for a plain one");
      }
      boolean escape =
          c == '\\' && i + 1 < text.length() && "\\*?".indexOf(text.charAt(i + 1)) >= 0;
      plain.append(escape ? text.charAt(++i) : c);
    }
    return plain.toString();
  }
}
