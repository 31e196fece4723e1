package dev.lapwing.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LogSourceSpecTest {

  private static Event event(String source, EventType type, String channel, String code) {
    return Event.builder()
        .id("1")
        .source(source)
        .type(type)
        .code(code)
        .fields(channel == null ? Map.of() : Map.of("Channel", channel))
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "windows, security, , windows, AUTH_LOGON, Security, 4624, true",
    "windows, security, , windows, AUTH_LOGON, System, 4624, false",
    "windows, security, , okta, AUTH_LOGON, Security, 4624, false",
    "windows, sysmon, , windows, PROCESS_LAUNCH, Microsoft-Windows-Sysmon/Operational, 1, true",
    "windows, sysmon, , windows, PROCESS_LAUNCH, , 1, true",
    "windows, security, , windows, PROCESS_LAUNCH, , 1, false",
    "windows, , process_creation, windows, PROCESS_LAUNCH, Security, 4688, true",
    "windows, , process_creation, windows, PROCESS_TERMINATE, Security, 4689, false",
    "windows, , pipe_created, windows, UNTYPED, Microsoft-Windows-Sysmon/Operational, 17, true",
    ", , authentication, okta, AUTH_LOGON, , , true",
    ", , network_activity, zeek, NETWORK_TRAFFIC, , , true",
    ", , network_activity, zeek, DNS_QUERY, , , false",
    "aws, cloudtrail, , cloudtrail, API_READ, , , true",
    "okta, okta, , okta-emea, AUTH_LOGON, , , true",
    "okta, okta, , oktapus, AUTH_LOGON, , , false",
    "cisco, asa, , cisco-asa, UNTYPED, , , true"
  })
  void tellsWhichLogsAreMeant(
      String product,
      String service,
      String category,
      String source,
      EventType type,
      String channel,
      String code,
      boolean expected) {
    assertThat(
            new LogSourceSpec(product, service, category)
                .matches(event(source, type, channel, code)))
        .isEqualTo(expected);
  }

  @Test
  void withoutAnythingAskedForEveryLogIsMeant() {
    assertThat(LogSourceSpec.ANY.matches(event("x", EventType.UNTYPED, null, null))).isTrue();
  }
}
