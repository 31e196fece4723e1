package dev.lapwing.connectors.parse.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.Traffic.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Processes, services, tasks, objects, shares and connections of the Security and System logs. */
final class HostEventsTest {

  private static final String BY_ANN =
      "'SubjectUserSid':'S-1-5-21-1-2-3-1104','SubjectUserName':'ann','SubjectDomainName':'CORP',"
          + "'SubjectLogonId':'0xab12'";

  @Test
  void aProcessBelongsToTheSessionThatStartedIt() {
    Event event =
        Windows.security(
            "4688",
            BY_ANN
                + ",'NewProcessId':'0x1a4','NewProcessName':'C:\\\\Windows\\\\whoami.exe',"
                + "'CommandLine':'whoami /all','ParentProcessName':'C:\\\\Windows\\\\cmd.exe',"
                + "'TargetUserSid':'S-1-0-0','TargetUserName':'-','TargetLogonId':'0x0',"
                + "'MandatoryLabel':'S-1-16-12288'");
    assertEquals(EventType.PROCESS_LAUNCH, event.type());
    assertEquals("whoami.exe", event.process().name());
    assertEquals("cmd.exe", event.process().parentName());
    assertEquals("whoami /all", event.process().commandLine());
    assertEquals(420, event.process().pid());
    assertEquals("ann", event.user().name());
    assertEquals("0xab12", event.auth().session());
    assertEquals("High", event.fields().get("IntegrityLevel"));
  }

  @Test
  void aProcessStartedForSomebodyElseRunsAsThatAccount() {
    Event event =
        Windows.security(
            "4688",
            "'SubjectUserName':'WS1$','SubjectDomainName':'CORP','SubjectLogonId':'0x3e4',"
                + "'TargetUserName':'ann','TargetDomainName':'CORP','TargetLogonId':'0xab12',"
                + "'NewProcessName':'C:\\\\p.exe'");
    assertEquals("ann", event.user().name());
    assertEquals("WS1$", event.actor().name());
    assertEquals("0xab12", event.auth().session());
  }

  @Test
  void aProcessEnds() {
    Event event =
        Windows.security("4689", BY_ANN + ",'ProcessName':'C:\\\\p.exe','ProcessId':'0x10'");
    assertEquals(EventType.PROCESS_TERMINATE, event.type());
    assertEquals(16, event.process().pid());
  }

  @Test
  void anAuditedServiceIsInstalledByItsSubject() {
    Event event =
        Windows.security(
            "4697",
            BY_ANN + ",'ServiceName':'Upd','ServiceFileName':'cmd /c x','ServiceStartType':'3'");
    assertEquals(EventType.SERVICE_CREATE, event.type());
    assertEquals("Upd", event.change().unit());
    assertEquals("cmd /c x", event.change().command());
    assertEquals("ann", event.user().name());
    assertEquals("0xab12", event.auth().session());
  }

  @Test
  void aServiceOfTheSystemLogIsInstalledByTheWriterOfTheRecord() {
    Event event =
        Windows.log(
            "System",
            "Service Control Manager",
            "7045",
            "'ServiceName':'Upd','ImagePath':'%COMSPEC% /C x','StartType':'demand start',"
                + "'AccountName':'LocalSystem'");
    assertEquals(EventType.SERVICE_CREATE, event.type());
    assertEquals("S-1-5-21-1-2-3-1104", event.user().uid());
    assertEquals("%COMSPEC% /C x", event.change().command());
    assertEquals("LocalSystem", event.fields().get("AccountName"));
  }

  @Test
  void anotherProvidersRecordOfTheSameNumberIsUntyped() {
    Event event = Windows.log("System", "Somebody", "7045", "'ServiceName':'x'");
    assertEquals(EventType.UNTYPED, event.type());
    assertEquals("x", event.fields().get("ServiceName"));
  }

  @ParameterizedTest
  @CsvSource({"4698, JOB_CREATE", "4699, JOB_DELETE", "4702, JOB_UPDATE"})
  void aTaskIsKnownByNameAndCommand(String id, EventType type) {
    String content =
        "<?xml version=\\\"1.0\\\" encoding=\\\"UTF-16\\\"?><Task><Actions><Exec>"
            + "<Command>cmd.exe</Command><Arguments>/c whoami &gt; a.txt</Arguments></Exec></Actions></Task>";
    Event event =
        Windows.security(
            id,
            BY_ANN
                + ",'TaskName':'\\\\\\\\Job','%s':'%s'"
                    .formatted(id.equals("4702") ? "TaskContentNew" : "TaskContent", content));
    assertEquals(type, event.type());
    assertEquals("\\\\Job", event.change().unit());
    assertEquals("cmd.exe /c whoami > a.txt", event.change().command());
  }

  @Test
  void aClearedLogIsReportedByWhoClearedIt() {
    Event event =
        Windows.event(
            "{'Event':{'System':{'Provider':{'@Name':'Microsoft-Windows-Eventlog'},'EventID':1102,"
                + "'TimeCreated':{'@SystemTime':'2024-05-01T10:00:00.1234567Z'},'Channel':'Security',"
                + "'Computer':'WS1'},'UserData':{'LogFileCleared':{'SubjectUserName':'ann'}}}}");
    assertEquals(EventType.EVENT_LOG_CLEAR, event.type());
    assertEquals("ann", event.user().name());
    assertEquals("Security", event.change().unit());
  }

  @ParameterizedTest
  @CsvSource({
    "0x1, FILE_READ",
    "0x2, FILE_UPDATE",
    "0x4, FILE_UPDATE",
    "0x10000, FILE_DELETE",
    "0x20000, FILE_OPEN"
  })
  void aFileIsAccessedAsItsMaskSays(String mask, EventType type) {
    Event event =
        Windows.security(
            "4663",
            BY_ANN
                + ",'ObjectType':'File','ObjectName':'C:\\\\a.txt','AccessMask':'%s'"
                    .formatted(mask));
    assertEquals(type, event.type());
    assertEquals("a.txt", event.file().name());
  }

  @Test
  void aDirectoryObjectIsUntypedWithAllItsValues() {
    Event event =
        Windows.security("4662", BY_ANN + ",'ObjectType':'domainDNS','Properties':'{1131f6ad-…}'");
    assertEquals(EventType.UNTYPED, event.type());
    assertEquals("{1131f6ad-…}", event.fields().get("Properties"));
    assertEquals("ann", event.user().name());
    assertEquals("0xab12", event.auth().session());
  }

  @Test
  void aShareIsReachedFromAnAddress() {
    Event event =
        Windows.security(
            "5145",
            BY_ANN
                + ",'IpAddress':'10.1.1.1','IpPort':'50000','ShareName':'\\\\\\\\*\\\\IPC$',"
                + "'RelativeTargetName':'svcctl','AccessMask':'0x3'");
    assertEquals(EventType.FILE_HOSTING_OTHER, event.type());
    assertEquals("svcctl", event.file().name());
    assertEquals("10.1.1.1", event.src().ip());
    assertEquals("\\\\*\\IPC$", event.fields().get("ShareName"));
  }

  @ParameterizedTest
  @CsvSource({
    "5156, 8.8.8.8,  %%14593, NETWORK_OPEN,   OUTBOUND",
    "5156, 10.0.0.9, %%14592, NETWORK_OPEN,   LATERAL",
    "5157, 8.8.8.8,  %%14593, NETWORK_REFUSE, OUTBOUND"
  })
  void aConnectionHasTwoEndsAndADirection(
      String id, String to, String way, EventType type, Direction direction) {
    Event event =
        Windows.security(
            id,
            "'Direction':'%s','SourceAddress':'10.0.0.1','SourcePort':'50000','DestAddress':'%s',"
                    .formatted(way, to)
                + "'DestPort':'445','Protocol':'6','Application':'\\\\device\\\\x\\\\svchost.exe'");
    assertEquals(type, event.type());
    assertEquals("10.0.0.1", event.src().ip());
    assertEquals(445, event.dst().port());
    assertEquals("tcp", event.traffic().protocol());
    assertEquals(direction, event.traffic().direction());
  }

  @Test
  void anUnknownIdKeepsItsValuesAndTheOutcomeOfItsAudit() {
    Event event =
        Windows.event(
            "{'@timestamp':'2024-05-01T10:00:00Z','winlog':{'channel':'Security','event_id':4999,"
                + "'keywords':['Audit Failure'],'event_data':{'Some':'thing','SubjectUserName':'ann'}}}");
    assertEquals(EventType.UNTYPED, event.type());
    assertEquals(Outcome.FAILURE, event.outcome());
    assertEquals("thing", event.fields().get("Some"));
    assertEquals("ann", event.user().name());
    assertNull(event.host());
  }

  @Test
  void rulesCanRouteEveryEvent() {
    Event event = Windows.security("4624", "'TargetUserName':'ann'");
    assertEquals("Security", event.fields().get("Channel"));
    assertEquals("Microsoft-Windows-Security-Auditing", event.fields().get("Provider_Name"));
    assertEquals("4624", event.fields().get("EventID"));
    assertEquals("4624", event.code());
  }
}
