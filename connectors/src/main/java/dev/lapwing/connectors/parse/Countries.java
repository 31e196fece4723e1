package dev.lapwing.connectors.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** ISO 3166-1 codes of countries that logs write out. */
public final class Countries {

  private static final Map<String, String> BY_NAME = new HashMap<>();

  static {
    for (String code : Locale.getISOCountries()) {
      String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
      BY_NAME.put(name.toLowerCase(Locale.ROOT), code);
    }
    // Names that vendors use and Java does not.
    BY_NAME.put("usa", "US");
    BY_NAME.put("uk", "GB");
    BY_NAME.put("united states of america", "US");
    BY_NAME.put("russian federation", "RU");
    BY_NAME.put("republic of korea", "KR");
    BY_NAME.put("korea, republic of", "KR");
    BY_NAME.put("viet nam", "VN");
    BY_NAME.put("czech republic", "CZ");
    BY_NAME.put("turkey", "TR");
    BY_NAME.put("hong kong", "HK");
    BY_NAME.put("macao", "MO");
    BY_NAME.put("the netherlands", "NL");
    BY_NAME.put("iran, islamic republic of", "IR");
    BY_NAME.put("taiwan, province of china", "TW");
  }

  private Countries() {}

  /** The code of a country given by name or code; null if it is neither. */
  public static String code(String text) {
    if (text == null) {
      return null;
    }
    String t = text.strip();
    if (t.length() == 2 && Character.isLetter(t.charAt(0)) && Character.isLetter(t.charAt(1))) {
      return t.toUpperCase(Locale.ROOT);
    }
    return BY_NAME.get(t.toLowerCase(Locale.ROOT));
  }
}
