package dev.lapwing.connectors.parse.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kerberos, accounts and groups. */
final class DirectoryEventsTest {

  private static final String BY_ADMIN =
      "'SubjectUserSid':'S-1-5-21-1-2-3-500','SubjectUserName':'boss','SubjectDomainName':'CORP',"
          + "'SubjectLogonId':'0x10'";

  @ParameterizedTest
  @CsvSource({
    "4768, 0x0,  AUTH_TICKET,         true,",
    "4768, 0x6,  AUTH_TICKET,         false, no such user",
    "4769, 0x0,  AUTH_SERVICE_TICKET, true,",
    "4770, 0x0,  AUTH_TICKET_RENEW,   true,",
    "4771, 0x18, AUTH_PREAUTH,        false, wrong password"
  })
  void ticketsSucceedOrFailByTheirStatus(
      String id, String status, EventType type, boolean success, String reason) {
    Event event =
        Windows.security(
            id,
            "'TargetUserName':'ann@CORP.EXAMPLE','TargetDomainName':'CORP.EXAMPLE','Status':'%s',"
                    .formatted(status)
                + "'ServiceName':'FILES$','TicketEncryptionType':'0x17',"
                + "'IpAddress':'::ffff:10.1.1.1','IpPort':'5001'");
    assertEquals(type, event.type());
    assertEquals(success, event.succeeded());
    assertEquals(reason, event.auth().reason());
    assertEquals("ann", event.user().name());
    assertEquals("CORP.EXAMPLE", event.user().domain());
    assertEquals("10.1.1.1", event.src().ip());
    assertEquals("0x17", event.fields().get("TicketEncryptionType"));
  }

  @Test
  void aServiceTicketSaysWhichMachineItIsFor() {
    Event event =
        Windows.security(
            "4769", "'TargetUserName':'ann@C.EX','ServiceName':'FILES$','Status':'0x0'");
    assertEquals("files", event.dst().hostname());
    assertEquals("FILES$", event.auth().application());
    assertEquals("C.EX", event.user().domain());
  }

  @Test
  void ntlmValidationFailsWithAStatus() {
    Event event =
        Windows.security(
            "4776",
            "'PackageName':'MICROSOFT_AUTHENTICATION_PACKAGE_V1_0','TargetUserName':'ann',"
                + "'Workstation':'\\\\\\\\LAPTOP','Status':'0xc000006a'");
    assertEquals(EventType.AUTH_PREAUTH, event.type());
    assertTrue(event.failed());
    assertEquals("NTLM", event.auth().protocol());
    assertEquals("wrong password", event.auth().reason());
    assertEquals("laptop", event.src().hostname());
  }

  @ParameterizedTest
  @CsvSource({
    "4720, ACCOUNT_CREATE",
    "4722, ACCOUNT_ENABLE",
    "4723, ACCOUNT_PASSWORD_CHANGE",
    "4724, ACCOUNT_PASSWORD_RESET",
    "4725, ACCOUNT_DISABLE",
    "4726, ACCOUNT_DELETE",
    "4738, ACCOUNT_CHANGE",
    "4767, ACCOUNT_UNLOCK"
  })
  void anAccountIsChangedBySomebody(String id, EventType type) {
    Event event =
        Windows.security(
            id,
            BY_ADMIN
                + ",'TargetUserName':'new','TargetDomainName':'CORP','TargetSid':'S-1-5-21-9'");
    assertEquals(type, event.type());
    assertEquals("new", event.user().name());
    assertEquals("S-1-5-21-9", event.user().uid());
    assertEquals("boss", event.actor().name());
  }

  @Test
  void aLockedAccountWasLockedFromTheCallingMachine() {
    Event event =
        Windows.security(
            "4740",
            "'TargetUserName':'ann','TargetDomainName':'LAPTOP','TargetSid':'S-1-5-21-1-2-3-7',"
                + "'SubjectUserSid':'S-1-5-18','SubjectUserName':'WS1$','SubjectDomainName':'CORP'");
    assertEquals(EventType.ACCOUNT_LOCK, event.type());
    assertEquals("CORP", event.user().domain());
    assertEquals("laptop", event.src().hostname());
  }

  @ParameterizedTest
  @CsvSource({
    "4728, GROUP_MEMBER_ADD",
    "4732, GROUP_MEMBER_ADD",
    "4756, GROUP_MEMBER_ADD",
    "4729, GROUP_MEMBER_REMOVE",
    "4733, GROUP_MEMBER_REMOVE",
    "4757, GROUP_MEMBER_REMOVE"
  })
  void aMemberJoinsOrLeavesAGroup(String id, EventType type) {
    Event event =
        Windows.security(
            id,
            BY_ADMIN
                + ",'MemberName':'CN=Doe\\\\, Ann,OU=People,DC=corp,DC=example',"
                + "'MemberSid':'S-1-5-21-1-2-3-1104','TargetUserName':'Domain Admins',"
                + "'TargetDomainName':'CORP','TargetSid':'S-1-5-21-1-2-3-512'");
    assertEquals(type, event.type());
    assertEquals("Doe, Ann", event.user().name());
    assertEquals("corp.example", event.user().domain());
    assertEquals("Domain Admins", event.change().group());
    assertEquals("S-1-5-21-1-2-3-512", event.change().groupUid());
    assertEquals("boss", event.actor().name());
  }

  @Test
  void aLocalMemberIsKnownByItsSidOnly() {
    Event event =
        Windows.security(
            "4732",
            BY_ADMIN
                + ",'MemberName':'-','MemberSid':'S-1-5-21-5','TargetUserName':'Administrators'");
    assertEquals("S-1-5-21-5", event.user().uid());
    assertNull(event.user().name());
  }

  @Test
  void aRightIsGiven() {
    Event event =
        Windows.security(
            "4704", BY_ADMIN + ",'TargetSid':'S-1-5-21-5','PrivilegeList':'SeTcbPrivilege'");
    assertEquals(EventType.ACCESS_ASSIGN, event.type());
    assertEquals(List.of("SeTcbPrivilege"), event.change().privileges());
  }
}
