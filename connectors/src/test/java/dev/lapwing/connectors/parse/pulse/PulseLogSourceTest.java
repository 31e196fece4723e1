package dev.lapwing.connectors.parse.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.SharedLogs;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PulseLogSourceTest {

  private final PulseLogSource source = new PulseLogSource();

  private Event event(String rest) {
    return SharedLogs.event(source, "2024-05-01 08:34:42 - vpn1 - [198.51.100.7] " + rest);
  }

  @Test
  void aLoginHasUserRealmAndAddress() {
    Event event =
        event(
            "CORP\\ada(Staff - Laptops)[] - Agent login succeeded for CORP\\ada/Staff - Laptops"
                + " (session:ab12) from 203.0.113.9 with Pulse-Secure/9.1 (Windows 10).");
    assertThat(event.type()).isEqualTo(EventType.AUTH_LOGON);
    assertThat(event.outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(event.user().label()).isEqualTo("CORP\\ada");
    assertThat(event.src().ip()).isEqualTo("203.0.113.9");
    assertThat(event.auth().application()).isEqualTo("Staff - Laptops");
    assertThat(event.auth().session()).isEqualTo("ab12");
    assertThat(event.host().hostname()).isEqualTo("vpn1");
    assertThat(event.time()).isEqualTo(Instant.parse("2024-05-01T08:34:42Z").toEpochMilli());
  }

  @Test
  void aFactorIsNoLogin() {
    Event event = event("ada(Staff)[] - Secondary authentication failed for ada/VIP from 10.0.0.1");
    assertThat(event.type()).isEqualTo(EventType.AUTH_FACTOR);
    assertThat(event.outcome()).isEqualTo(Outcome.FAILURE);
    assertThat(event.auth().factors()).containsExactly("OTP");
    assertThat(event.auth().application()).isEqualTo("VIP");
  }

  @Test
  void aFailedLoginSaysWhy() {
    Event event =
        event(
            "ada(Staff)[] - Login failed using auth server AD (Active Directory).  Reason: Failed");
    assertThat(event.outcome()).isEqualTo(Outcome.FAILURE);
    assertThat(event.auth().reason()).isEqualTo("Failed");
    assertThat(event.src().ip()).isEqualTo("198.51.100.7");
  }

  @Test
  void tunnelsOpenAndClose() {
    String opened =
        "ada(S)[R (mag)] - VPN Tunneling: Session started for user ada address 10.9.0.1";
    String closed = "ada(S)[R] - VPN Tunneling: Session ended for user ada address 10.9.0.1";
    assertThat(event(opened).type()).isEqualTo(EventType.TUNNEL_OPEN);
    assertThat(event(closed).type()).isEqualTo(EventType.TUNNEL_CLOSE);
  }

  @Test
  void webTrendsFormatIsRead() {
    Event event =
        SharedLogs.event(
            source,
            "<134>May  1 08:34:42 10.1.1.1 PulseSecure: id=firewall time=\"2024-05-01 08:34:42\""
                + " pri=6 fw=10.1.1.1 vpn=vpn1 user=ada realm=\"Staff\" roles=\"\" proto=auth"
                + " src=198.51.100.7 dst= msg=\"AUT24326: Primary authentication successful for"
                + " ada/AD from 198.51.100.7\"");
    assertThat(event.code()).isEqualTo("AUT24326");
    assertThat(event.type()).isEqualTo(EventType.AUTH_FACTOR);
    assertThat(event.user().name()).isEqualTo("ada");
    assertThat(event.time()).isEqualTo(Instant.parse("2024-05-01T08:34:42Z").toEpochMilli());
  }

  @Test
  void otherMessagesAreUntyped() {
    Event event = event("System()[] - Starting dsagentd session.");
    assertThat(event.type()).isEqualTo(EventType.UNTYPED);
    assertThat(event.user()).isNull();
    assertThat(event.fields()).containsEntry("message", "Starting dsagentd session.");
  }

  @Test
  void anotherLineIsRejected() {
    var context = SharedLogs.context("pulse", "2024-06-30T12:00:00Z");
    assertThat(source.parse("hello", SharedLogs.raw("hello", 1), context))
        .isInstanceOf(ParseResult.Rejected.class);
  }
}
