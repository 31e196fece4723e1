package dev.lapwing.connectors.parse.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LogonEventsTest {

  private static final String ANN =
      "'TargetUserSid':'S-1-5-21-1-2-3-1104','TargetUserName':'ann','TargetDomainName':'CORP',"
          + "'TargetLogonId':'0x0000000000AB12','SubjectUserSid':'S-1-0-0','SubjectUserName':'-',"
          + "'SubjectDomainName':'-','SubjectLogonId':'0x0'";

  private static Event logon(String type, String ip, String workstation) {
    return Windows.security(
        "4624",
        ANN
            + ",'LogonType':'%s','IpAddress':'%s','IpPort':'50123','WorkstationName':'%s'"
                .formatted(type, ip, workstation)
            + ",'AuthenticationPackageName':'Kerberos','LogonProcessName':'Kerberos'");
  }

  @Test
  void aNetworkLogonNamesAccountSourceAndSession() {
    Event event = logon("3", "::ffff:10.1.2.3", "-");
    assertEquals(EventType.AUTH_LOGON, event.type());
    assertEquals(Outcome.SUCCESS, event.outcome());
    assertEquals("CORP\\ann", event.user().label());
    assertEquals("S-1-5-21-1-2-3-1104", event.user().uid());
    assertNull(event.actor());
    assertEquals("ws1.corp.example", event.host().hostname());
    assertEquals("10.1.2.3", event.src().ip());
    assertEquals(50123, event.src().port());
    assertEquals("0xab12", event.auth().session());
    assertEquals("Kerberos", event.auth().protocol());
    assertEquals(3, event.auth().logonType());
    assertTrue(event.auth().remote());
    assertFalse(event.auth().interactive());
  }

  @ParameterizedTest
  @CsvSource({
    "2,  -,         -,   true,  false",
    "3,  10.1.2.3,  -,   false, true",
    "3,  -,         WS9, false, true",
    "3,  -,         ws1, false, false",
    "3,  ::1,       -,   false, false",
    "4,  -,         -,   false, false",
    "5,  -,         -,   false, false",
    "7,  127.0.0.1, -,   true,  false",
    "8,  10.1.2.3,  -,   false, true",
    "10, 127.0.0.1, -,   true,  true",
    "11, -,         -,   true,  false"
  })
  void theLogonTypeTellsWhetherAPersonWasThereAndFromElsewhere(
      String type, String ip, String workstation, boolean interactive, boolean remote) {
    Event event = logon(type, ip, workstation);
    assertEquals(interactive, event.auth().interactive());
    assertEquals(remote, event.auth().remote());
  }

  @Test
  void aLogonOverWinRmDoesNotSayFromWhere() {
    Event event = logon("3", "-", "-");
    assertNull(event.src());
    assertNull(event.auth().remote());
  }

  @Test
  void theLoopbackIsNoSourceButRulesStillSeeIt() {
    Event event = logon("10", "127.0.0.1", "-");
    assertNull(event.src());
    assertEquals("127.0.0.1", event.fields().get("IpAddress"));
  }

  @Test
  void aLocalAccountBelongsToItsHost() {
    Event event =
        Windows.security(
            "4624", "'TargetUserName':'root','TargetDomainName':'WS1','LogonType':'2'");
    assertEquals("ws1.corp.example", event.user().domain());
  }

  @Test
  void aTypedPrincipalNameIsAnEmail() {
    Event event =
        Windows.security(
            "4625", "'TargetUserName':'ann@corp.example','TargetDomainName':'-','LogonType':'3'");
    assertEquals("ann@corp.example", event.user().email());
    assertEquals("ann", event.user().name());
  }

  @ParameterizedTest
  @CsvSource({
    "WS1$, CORP, S-1-5-21-1-2-3-1000",
    "SYSTEM, NT AUTHORITY, S-1-5-18",
    "ANONYMOUS LOGON, NT AUTHORITY, S-1-5-7",
    "DWM-3, Window Manager, S-1-5-90-0-3",
    "UMFD-1, Font Driver Host, S-1-5-96-0-1",
    "Système, AUTORITE NT, S-1-5-18"
  })
  void accountsOfTheMachineAreMachines(String name, String domain, String sid) {
    Event event =
        Windows.security(
            "4624",
            "'TargetUserName':'%s','TargetDomainName':'%s','TargetUserSid':'%s','LogonType':'2'"
                .formatted(name, domain, sid));
    assertEquals(AccountKind.MACHINE, event.user().kind());
    assertFalse(event.auth().interactive());
  }

  @ParameterizedTest
  @CsvSource({
    "0xC000006D, 0xC000006A, wrong password",
    "0xC000006D, 0xC0000064, no such user",
    "0xC0000234, 0x0, account locked out",
    "0xC0000999, 0x0, 0xC0000999"
  })
  void aFailureIsExplainedByItsMorePreciseStatus(String status, String sub, String reason) {
    Event event =
        Windows.security(
            "4625", ANN + ",'LogonType':'3','Status':'%s','SubStatus':'%s'".formatted(status, sub));
    assertTrue(event.failed());
    assertEquals(reason, event.auth().reason());
  }

  @Test
  void aServiceLogonIsDoneBySomebodyElse() {
    Event event =
        Windows.security(
            "4624",
            "'TargetUserName':'svc','TargetDomainName':'CORP','TargetUserSid':'S-1-5-21-1-2-3-9',"
                + "'SubjectUserName':'WS1$','SubjectDomainName':'CORP','SubjectUserSid':'S-1-5-18',"
                + "'LogonType':'5'");
    assertEquals("WS1$", event.actor().name());
  }

  @Test
  void logoffsEndTheSession() {
    for (String id : List.of("4634", "4647")) {
      Event event = Windows.security(id, ANN + ",'LogonType':'3'");
      assertEquals(EventType.AUTH_LOGOFF, event.type());
      assertEquals("0xab12", event.auth().session());
    }
  }

  @Test
  void explicitCredentialsSwitchFromSubjectToTarget() {
    Event event =
        Windows.security(
            "4648",
            "'SubjectUserName':'ann','SubjectDomainName':'CORP','SubjectLogonId':'0x77',"
                + "'TargetUserName':'adm','TargetDomainName':'CORP','TargetServerName':'\\\\\\\\DC1',"
                + "'ProcessName':'C:\\\\Windows\\\\runas.exe','IpAddress':'-'");
    assertEquals(EventType.AUTH_ACCOUNT_SWITCH, event.type());
    assertEquals("adm", event.user().name());
    assertEquals("ann", event.actor().name());
    assertEquals("dc1", event.dst().hostname());
    assertEquals("runas.exe", event.process().name());
    assertEquals("0x77", event.auth().session());
  }

  @Test
  void specialPrivilegesAreListed() {
    Event event =
        Windows.security(
            "4672",
            "'SubjectUserName':'adm','SubjectDomainName':'CORP','SubjectLogonId':'0x9',"
                + "'PrivilegeList':'SeDebugPrivilege\\n\\t\\t\\tSeBackupPrivilege'");
    assertEquals(EventType.SESSION_PRIVILEGES, event.type());
    assertEquals(List.of("SeDebugPrivilege", "SeBackupPrivilege"), event.change().privileges());
  }

  @Test
  void aReconnectedDesktopComesFromItsClient() {
    Event event =
        Windows.security(
            "4778",
            "'AccountName':'ann','AccountDomain':'CORP','LogonID':'0x5','ClientName':'LAPTOP',"
                + "'ClientAddress':'10.9.9.9','SessionName':'RDP-Tcp#1'");
    assertEquals(EventType.RDP_RECONNECT, event.type());
    assertEquals("10.9.9.9", event.src().ip());
    assertEquals("laptop", event.src().hostname());
  }
}
