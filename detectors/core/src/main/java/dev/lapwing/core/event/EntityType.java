package dev.lapwing.core.event;

import java.util.Locale;

/** The kinds of entity that baselines, findings and alerts are about. */
public enum EntityType {
  USER,
  HOST,
  IP,
  APP,
  SITE;

  private final String text = name().toLowerCase(Locale.ROOT);

  /**
   * As written in alerts and rules: {@code user}, {@code host}, {@code ip}, {@code app}, {@code
   * site}.
   */
  public String text() {
    return text;
  }

  /**
   * @throws IllegalArgumentException if there is no such type
   */
  public static EntityType of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
