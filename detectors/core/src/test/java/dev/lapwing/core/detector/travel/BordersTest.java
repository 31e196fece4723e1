package dev.lapwing.core.detector.travel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BordersTest {

  @Test
  void everyBorderHasTwoSides() {
    Borders.all()
        .forEach(
            (country, neighbours) ->
                neighbours.forEach(
                    n -> assertThat(Borders.all().get(n)).as(country + "-" + n).contains(country)));
  }

  @Test
  void neighboursAreNeighboursBothWays() {
    assertThat(Borders.sameOrNeighbours("PT", "ES")).isTrue();
    assertThat(Borders.sameOrNeighbours("ES", "PT")).isTrue();
    assertThat(Borders.sameOrNeighbours("PT", "FR")).isFalse();
  }

  @Test
  void islandsNeighbourThemselvesOnly() {
    assertThat(Borders.sameOrNeighbours("JP", "JP")).isTrue();
    assertThat(Borders.sameOrNeighbours("JP", "KR")).isFalse();
  }

  @Test
  void anUnknownCountryIsNoNeighbour() {
    assertThat(Borders.sameOrNeighbours(null, "ES")).isFalse();
    assertThat(Borders.sameOrNeighbours(null, null)).isFalse();
  }
}
