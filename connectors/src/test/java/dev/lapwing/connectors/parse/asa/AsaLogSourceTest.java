package dev.lapwing.connectors.parse.asa;

import static dev.lapwing.connectors.parse.SharedLogs.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.SharedLogs;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.Traffic;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsaLogSourceTest {

  private final AsaLogSource source = new AsaLogSource();

  @Test
  void aVpnSessionOpensWithUserAndAddress() {
    Event event =
        event(
            source,
            "<166>May 04 2024 10:11:12 VPN-1 : %ASA-6-113039: Group <Staff> User <ada@acme.test>"
                + " IP <198.51.100.7> AnyConnect parent session started.");
    assertThat(event.type()).isEqualTo(EventType.TUNNEL_OPEN);
    assertThat(event.user().email()).isEqualTo("ada@acme.test");
    assertThat(event.src().ip()).isEqualTo("198.51.100.7");
    assertThat(event.host().hostname()).isEqualTo("vpn-1");
    assertThat(event.time()).isEqualTo(Instant.parse("2024-05-04T10:11:12Z").toEpochMilli());
  }

  @Test
  void aClosedSessionTellsBytesAndDuration() {
    Event event =
        event(
            source,
            "Jun 08 2024 12:59:57: %ASA-4-113019: Group = Staff, Username = ada, IP ="
                + " 198.51.100.7, Session disconnected. Session Type: SSL, Duration: 1d 2h:03m:04s,"
                + " Bytes xmt: 1000, Bytes rcv: 50, Reason: Idle Timeout");
    assertThat(event.type()).isEqualTo(EventType.TUNNEL_CLOSE);
    Traffic traffic = event.traffic();
    assertThat(traffic.bytesIn()).isEqualTo(1000);
    assertThat(traffic.bytesOut()).isEqualTo(50);
    assertThat(traffic.durationMs()).isEqualTo(((26 * 60L + 3) * 60 + 4) * 1000);
  }

  @Test
  void aRejectedSignInIsCountedOnce() {
    Event aaa =
        event(
            source,
            "%ASA-6-113015: AAA user authentication Rejected : reason = Invalid password : local"
                + " database : user = ada : user IP = 198.51.100.7");
    Event vpn =
        event(
            source,
            "%ASA-6-716039: Group <Staff> User <ada> IP <198.51.100.7> Authentication: rejected,"
                + " Session Type: WebVPN.");
    assertThat(aaa.type()).isEqualTo(EventType.AUTH_LOGON);
    assertThat(aaa.outcome()).isEqualTo(Outcome.FAILURE);
    assertThat(aaa.auth().reason()).isEqualTo("Invalid password");
    assertThat(aaa.src().ip()).isEqualTo("198.51.100.7");
    assertThat(vpn.type()).isEqualTo(EventType.AUTH_FACTOR);
    assertThat(vpn.user().name()).isEqualTo("ada");
  }

  @Test
  void anOutboundConnectionComesFromInside() {
    Event event =
        event(
            source,
            "May 5 17:51:17 fw: %ASA-6-302013: Built outbound TCP connection 11 for"
                + " outside:192.0.2.9/443 (192.0.2.9/443) to inside:10.1.2.3/50000 (192.0.2.1/50000)");
    assertThat(event.type()).isEqualTo(EventType.NETWORK_OPEN);
    assertThat(event.src().ip()).isEqualTo("10.1.2.3");
    assertThat(event.dst().port()).isEqualTo(443);
    assertThat(event.traffic().direction()).isEqualTo(Traffic.Direction.OUTBOUND);
  }

  private Event teardown(String ends) {
    String head = "May 5 17:52:17 fw: %ASA-6-302014: Teardown TCP connection 11 for ";
    return event(source, head + ends + " duration 0:01:00 bytes 777 TCP FINs");
  }

  @Test
  void aTeardownsSourceIsTheEndNamedFirst() {
    Event event = teardown("outside:192.0.2.9/443 to inside:10.1.2.3/50000(LOCAL\\ada)");
    assertThat(event.type()).isEqualTo(EventType.NETWORK_CLOSE);
    assertThat(event.src().ip()).isEqualTo("192.0.2.9");
    assertThat(event.dst().ip()).isEqualTo("10.1.2.3");
    assertThat(event.traffic().durationMs()).isEqualTo(60_000);
    assertThat(event.user().name()).isEqualTo("ada");
  }

  @ParameterizedTest
  @CsvSource({
    "outside:192.0.2.9/443 to inside:10.1.2.3/50000, OUTBOUND",
    "outside:192.0.2.9/50000 to inside:10.1.2.3/443, INBOUND",
    "outside:192.0.2.9/50000 to inside:10.1.2.3/8443, UNKNOWN",
    "outside:192.0.2.9/443 to inside:198.51.100.7/50000, OUTBOUND",
    "outside:192.0.2.9/50000 to dmz:198.51.100.7/443, UNKNOWN",
    "dmz:10.9.9.9/50000 to inside:10.1.2.3/8443, LATERAL",
    "outside:web-1/443 to inside:10.1.2.3/50000, UNKNOWN"
  })
  void aTeardownsDirectionIsTheClientsOrUnknown(String ends, Traffic.Direction direction) {
    assertThat(teardown(ends).traffic().direction()).isEqualTo(direction);
  }

  @Test
  void bytesOfBothWaysAreNotTakenForSent() {
    Event event = teardown("outside:192.0.2.9/443 to inside:10.1.2.3/50000");
    assertThat(event.traffic().bytesOut()).isNegative();
    assertThat(event.traffic().bytesIn()).isNegative();
    assertThat(event.fields()).containsEntry("bytes", "777");
  }

  @Test
  void aUserWithoutParenthesesIsTheClients() {
    Event event = teardown("outside:192.0.2.9/53 eve to inside:10.1.2.3/50000 ada");
    assertThat(event.user().name()).isEqualTo("ada");
  }

  @Test
  void aRejectionWithoutItsTagIsRead() {
    Event event =
        event(
            source,
            "Jul  1 09:27:13 192.0.2.1 : AAA user authentication Rejected : reason = AAA failure :"
                + " server = 192.0.2.2 : user = ada : user IP = 198.51.100.7");
    assertThat(event.code()).isEqualTo("113005");
    assertThat(event.outcome()).isEqualTo(Outcome.FAILURE);
    assertThat(event.src().ip()).isEqualTo("198.51.100.7");
  }

  @Test
  void aDeniedPacketIsRefused() {
    Event event =
        event(
            source,
            "Apr 15 2024 09:36:50: %ASA-4-106023: Deny tcp src dmz:10.1.2.30/63016 dst"
                + " outside:192.0.2.8/53 by access-group \"acl\" [0x0, 0x0]");
    assertThat(event.type()).isEqualTo(EventType.NETWORK_REFUSE);
    assertThat(event.src().port()).isEqualTo(63016);
    assertThat(event.dst().ip()).isEqualTo("192.0.2.8");
    assertThat(event.host()).isNull();
  }

  @Test
  void aMessageThatNobodyModelsIsUntyped() {
    Event event = event(source, "Apr 15 2024 09:36:50 fw : %ASA-5-111010: User 'ada' did it");
    assertThat(event.type()).isEqualTo(EventType.UNTYPED);
    assertThat(event.code()).isEqualTo("111010");
    assertThat(event.fields()).containsEntry("message", "User 'ada' did it");
  }

  @Test
  void aLineOfSomethingElseIsRejected() {
    ParseResult result =
        source.parse(
            "Apr 15 09:36:50 fw sshd[1]: hello",
            SharedLogs.raw("x", 1),
            SharedLogs.context("asa", "2024-06-30T12:00:00Z"));
    assertThat(result).isInstanceOf(ParseResult.Rejected.class);
  }
}
