package dev.lapwing.core.rule.index;

import java.util.List;

/** Finds every place of every one of many texts in a text, whatever the case. */
interface TextFinder {

  /** Told what was found. */
  interface Found {
    /**
     * @param text its number in the list
     * @param end index after its last character
     */
    void at(int text, int end);
  }

  /** Tells of all that is found in a text. */
  void scan(String text, Found found);

  /**
   * The one that suits these texts.
   *
   * @param texts folded, all different, none empty
   */
  static TextFinder of(List<String> texts) {
    return WuManber.suits(texts) ? new WuManber(texts) : new AhoCorasick(texts);
  }
}
