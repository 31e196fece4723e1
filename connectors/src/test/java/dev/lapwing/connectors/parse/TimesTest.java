package dev.lapwing.connectors.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  private static final long EXPECTED = Instant.parse("2024-03-01T10:20:30.456Z").toEpochMilli();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-01T10:20:30.456Z",
        "2024-03-01T10:20:30.4560001Z",
        "2024-03-01 10:20:30.456",
        "2024-03-01 10:20:30.456Z",
        "2024-03-01T12:20:30.456+02:00",
        "2024-03-01T05:20:30.456-0500",
        "3/1/2024, 10:20:30.456 AM",
        "1709288430456",
        "1709288430456000",
        "1709288430456000000",
        "1709288430.456",
        " 1709288430456 "
      })
  void theSameMomentInManyForms(String text) {
    assertThat(Times.of(text, ZoneOffset.UTC)).hasValue(EXPECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2024-13-01T10:20:30Z",
        "2024-03-01",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "123456789",
        "99999999999999999999",
        "1e12",
        "-1709288430456",
        "redacted redacted"
      })
  void whatIsNoTimeOfALogIsEmpty(String text) {
    assertThat(Times.of(text, ZoneOffset.UTC)).isEmpty();
  }

  @Test
  void aTimeWithoutAZoneIsInTheGivenOne() {
    assertThat(Times.of("2024-03-01T11:20:30.456", ZoneId.of("Europe/Vienna"))).hasValue(EXPECTED);
  }

  @Test
  void numbersAreCountsSince1970() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    assertThat(Times.of(nodes.numberNode(1709288430456L), ZoneOffset.UTC)).hasValue(EXPECTED);
    assertThat(Times.of(nodes.numberNode(1709288430.456), ZoneOffset.UTC)).hasValue(EXPECTED);
    assertThat(Times.of(nodes.numberNode(12), ZoneOffset.UTC)).isEmpty();
    assertThat(Times.of(nodes.objectNode(), ZoneOffset.UTC)).isEmpty();
  }
}
