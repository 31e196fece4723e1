package dev.lapwing.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.resolve.Cidr;
import dev.lapwing.core.rule.match.Glob;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

/** The matcher against evaluations so simple that they are right. */
final class EventMatcherPropertyTest {

  private static boolean matches(String modifiers, String wanted, String value) {
    return Rules.matcher("s: { 'f" + modifiers + "': '" + wanted + "' }\ncondition: s")
        .matchesSample(Map.of("f", value));
  }

  @Property(tries = 300, seed = "20261125")
  void affixes(
      @ForAll @Chars({'a', 'B', 'b', '.'}) @StringLength(min = 1, max = 3) String wanted,
      @ForAll @Chars({'a', 'B', 'b', '.'}) @StringLength(max = 6) String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    String sought = wanted.toLowerCase(Locale.ROOT);

    assertThat(matches("|contains", wanted, value)).isEqualTo(lower.contains(sought));
    assertThat(matches("|startswith", wanted, value)).isEqualTo(lower.startsWith(sought));
    assertThat(matches("|endswith", wanted, value)).isEqualTo(lower.endsWith(sought));
    assertThat(matches("", wanted, value)).isEqualTo(lower.equals(sought));
    assertThat(matches("|contains|cased", wanted, value)).isEqualTo(value.contains(wanted));
  }

  @Property(tries = 1000, seed = "20261125")
  void wildcards(
      @ForAll @Chars({'a', 'b', '*', '?'}) @StringLength(max = 6) String pattern,
      @ForAll @Chars({'a', 'b', '*'}) @StringLength(max = 8) String value) {
    String regex = pattern.replaceAll("([*])", ".*").replace('?', '.');

    assertThat(Glob.of(pattern, false, false, true).matches(value))
        .isEqualTo(Pattern.matches(regex, value));
  }

  @Property(tries = 300, seed = "20261125")
  void numbers(@ForAll short bound, @ForAll short value) {
    assertThat(matches("|lt", "" + bound, "" + value)).isEqualTo(value < bound);
    assertThat(matches("|gte", "" + bound, "" + value)).isEqualTo(value >= bound);
  }

  @Property(tries = 1000, seed = "20261125")
  void blocksOfAddresses(@ForAll int network, @ForAll int address, @ForAll byte length) {
    int bits = Math.floorMod(length, 33);
    int mask = bits == 0 ? 0 : -1 << (32 - bits);

    assertThat(Cidr.of(dotted(network) + "/" + bits).contains(dotted(address)))
        .isEqualTo((network & mask) == (address & mask));
    assertThat(Cidr.of(dotted(network) + "/" + bits).contains(dotted(network ^ (address & ~mask))))
        .isTrue();
  }

  private static String dotted(int ip) {
    return (ip >>> 24) + "." + (ip >>> 16 & 255) + "." + (ip >>> 8 & 255) + "." + (ip & 255);
  }
}
