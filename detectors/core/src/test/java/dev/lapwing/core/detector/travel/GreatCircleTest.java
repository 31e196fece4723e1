package dev.lapwing.core.detector.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreatCircleTest {

  @ParameterizedTest
  @CsvSource({
    "51.5074, -0.1278, 48.8566, 2.3522, 344",
    "40.7128, -74.0060, 34.0522, -118.2437, 3936",
    "38.7223, -9.1393, 41.1865, -73.1952, 5332",
    "-33.8688, 151.2093, 35.6762, 139.6503, 7820",
    "-17.7134, 178.0650, -13.7590, -172.1046, 1138",
  })
  void distancesBetweenCitiesAreThoseOfTheAtlas(
      double lat1, double lon1, double lat2, double lon2, double km) {
    assertThat(GreatCircle.km(lat1, lon1, lat2, lon2)).isCloseTo(km, within(km * 0.01));
  }

  @Test
  void antipodesAreHalfTheCircumferenceApart() {
    assertThat(GreatCircle.km(10, 20, -10, -160)).isCloseTo(GreatCircle.FARTHEST_KM, within(0.1));
    assertThat(GreatCircle.km(90, 0, -90, 77)).isCloseTo(GreatCircle.FARTHEST_KM, within(0.1));
  }

  @Test
  void aPlaceIsNoDistanceFromItself() {
    assertThat(GreatCircle.km(38.72, -9.14, 38.72, -9.14)).isZero();
  }
}
