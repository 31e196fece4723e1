package dev.lapwing.connectors.geo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.event.Geo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GeoRecordTest {

  private static Geo geo(Map<String, Object> record) {
    GeoRecord read = new GeoRecord(record);
    return read.geo(read.asn(), read.asOrg());
  }

  @Test
  void theNestedSchemaIsRead() {
    Geo geo =
        geo(
            Map.of(
                "country", Map.of("iso_code", "GB"),
                "city", Map.of("names", Map.of("en", "London", "de", "London!")),
                "subdivisions", List.of(Map.of("names", Map.of("en", "England"))),
                "location", Map.of("latitude", 51.5, "longitude", -0.1, "accuracy_radius", 10)));
    assertThat(geo).isEqualTo(new Geo("GB", "England", "London", 51.5, -0.1, 10, 0, null));
  }

  @Test
  void theFlatSchemaIsRead() {
    Geo geo =
        geo(
            Map.of(
                "city", "Sydney",
                "country_code", "AU",
                "latitude", -33.87f,
                "longitude", 151.2f,
                "state1", "New South Wales"));
    assertThat(geo.label()).isEqualTo("Sydney (AU)");
    assertThat(geo.region()).isEqualTo("New South Wales");
    assertThat(geo.lat()).isCloseTo(-33.87, org.assertj.core.data.Offset.offset(1e-4));
  }

  @Test
  void theOperatorHasSeveralNames() {
    assertThat(geo(Map.of("autonomous_system_number", 7018L, "isp", "AT&T")).asn()).isEqualTo(7018);
    assertThat(geo(Map.of("asn", 7018L, "as_name", "ATT")).asOrg()).isEqualTo("ATT");
    assertThat(geo(Map.of("autonomous_system_organization", "A", "isp", "B")).asOrg())
        .isEqualTo("A");
  }

  @Test
  void withoutACountryOfItsOwnTheRegisteredOneCounts() {
    assertThat(geo(Map.of("registered_country", Map.of("iso_code", "SE"))).country())
        .isEqualTo("SE");
    assertThat(geo(Map.of("country", "PT")).country()).isEqualTo("PT");
    assertThat(geo(Map.of("country", "Portugal")).country()).isNull();
  }

  @Test
  void whatHasAnotherShapeIsUnknownAndNoError() {
    Geo geo =
        geo(
            Map.of(
                "country",
                7,
                "city",
                List.of("x"),
                "subdivisions",
                List.of(),
                "location",
                "here",
                "asn",
                "AS7018"));
    assertThat(geo).isEqualTo(Geo.UNKNOWN);
  }
}
