package dev.lapwing.core.rule.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Both ways to find many texts, against looking for each at each place. */
final class TextFinderPropertyTest {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("aAbBcäÄ€").ofMaxLength(60);
  }

  @Provide
  Arbitrary<List<String>> sought() {
    return Arbitraries.strings()
        .withChars("abcä€")
        .ofMinLength(1)
        .ofMaxLength(6)
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  @Property(tries = 1000, seed = "20261125")
  void everyPlaceIsFound(@ForAll("texts") String text, @ForAll("sought") List<String> sought) {
    assertThat(found(new AhoCorasick(sought), text)).isEqualTo(plainly(sought, text));
  }

  @Property(tries = 1000, seed = "20261125")
  void everyPlaceOfLongTextsIsFound(
      @ForAll("texts") String text, @ForAll("sought") List<String> sought) {
    List<String> longer = sought.stream().map(each -> "abca" + each).toList();

    assertThat(WuManber.suits(longer)).isTrue();
    assertThat(found(new WuManber(longer), "abca" + text))
        .isEqualTo(plainly(longer, "abca" + text));
  }

  private static TreeSet<String> found(TextFinder finder, String text) {
    TreeSet<String> places = new TreeSet<>();
    finder.scan(text, (number, end) -> places.add(number + " to " + end));
    return places;
  }

  private static TreeSet<String> plainly(List<String> sought, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    TreeSet<String> places = new TreeSet<>();
    for (int number = 0; number < sought.size(); number++) {
      for (int start = 0; start < text.length(); start++) {
        if (lower.startsWith(sought.get(number), start)) {
          places.add(number + " to " + (start + sought.get(number).length()));
        }
      }
    }
    return places;
  }
}
