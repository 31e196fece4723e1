package dev.lapwing.connectors.parse.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecordTimeTest {

  private static String flat(String record, ZoneId zone) {
    return Instant.ofEpochMilli(RecordTime.flat(Windows.json(record), zone)).toString();
  }

  @Test
  void theZoneIsFoundFromTheTwoTimesOfReceipt() {
    // The agent had been cut off for two hours.
    String record =
        "{'EventTime':'2024-05-01 04:00:00','EventReceivedTime':'2024-05-01 06:00:02',"
            + "'@timestamp':'2024-05-01T10:00:03Z'}";
    assertEquals("2024-05-01T08:00:00Z", flat(record, ZoneOffset.UTC));
  }

  @Test
  void aLocalTimeAloneIsOfTheConfiguredZone() {
    String record = "{'EventTime':'2024-07-01 12:00:00'}";
    assertEquals("2024-07-01T10:00:00Z", flat(record, ZoneId.of("Europe/Berlin")));
  }

  @Test
  void anImplausibleUtcTimeIsNotBelieved() {
    String record = "{'UtcTime':'1601-01-01 00:00:00.000','TimeCreated':'2024-07-01T12:00:00Z'}";
    assertEquals("2024-07-01T12:00:00Z", flat(record, ZoneOffset.UTC));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-09-20T16:16:39.626Z, 2020-09-20T16:16:39.626Z",
    "2020-09-20T16:16:39.6265432+02:00, 2020-09-20T14:16:39.626Z",
    "2020-09-20 16:16:39, 2020-09-20T16:16:39Z",
    "2020-09-20 16:16:39.5 UTC, 2020-09-20T16:16:39.500Z",
    "1600618599, 2020-09-20T16:16:39Z",
    "1600618599626, 2020-09-20T16:16:39.626Z"
  })
  void timesAreReadAsShippersWriteThem(String text, String time) {
    long millis = Timestamps.parse(text, ZoneOffset.UTC);
    assertEquals(time, Instant.ofEpochMilli(millis).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "yesterday at noon",
    "2020-13-45 99:99:99",
    "2020-09-20",
    "2020-09-20T16:16:39.6?",
    "-5"
  })
  void whatIsNoTimeIsNone(String text) {
    assertEquals(Timestamps.NONE, Timestamps.parse(text, ZoneOffset.UTC));
  }
}
