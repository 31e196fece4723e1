package dev.lapwing.connectors.parse.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Traffic.Direction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SysmonEventsTest {

  private static final String BY_PROCESS =
      "'UtcTime':'2024-05-01 09:59:58.125','User':'CORP\\\\ann','Image':'C:\\\\Tools\\\\Run.exe',"
          + "'ProcessId':'4711','ProcessGuid':'{g-1}'";

  @Test
  void aProcessIsCreated() {
    Event event =
        Windows.sysmon(
            "1",
            BY_PROCESS
                + ",'CommandLine':'run -x','ParentImage':'C:\\\\Windows\\\\explorer.exe',"
                + "'ParentCommandLine':'explorer','LogonId':'0x00000000000135f2',"
                + "'OriginalFileName':'RUN.EXE','IntegrityLevel':'High','Hashes':'MD5=00'");
    assertEquals(EventType.PROCESS_LAUNCH, event.type());
    assertEquals("run.exe", event.process().name());
    assertEquals("{g-1}", event.process().uid());
    assertEquals(4711, event.process().pid());
    assertEquals("explorer.exe", event.process().parentName());
    assertEquals("CORP\\ann", event.user().label());
    assertEquals("0x135f2", event.auth().session());
    assertEquals("RUN.EXE", event.fields().get("OriginalFileName"));
    assertEquals("1", event.code());
  }

  @Test
  void sysmonSaysItselfWhenItHappened() {
    Event event = Windows.sysmon("5", BY_PROCESS);
    assertEquals(1714557598125L, event.time());
    assertEquals(EventType.PROCESS_TERMINATE, event.type());
  }

  @ParameterizedTest
  @CsvSource({"true,  8.8.8.8,  OUTBOUND", "true,  10.0.0.9, LATERAL", "false, 8.8.8.8,  INBOUND"})
  void aConnectionHasADirection(String initiated, String to, Direction direction) {
    Event event =
        Windows.sysmon(
            "3",
            BY_PROCESS
                + ",'Initiated':'%s','Protocol':'tcp','SourceIp':'10.0.0.1','SourcePort':'50000',"
                    .formatted(initiated)
                + "'DestinationIp':'%s','DestinationPort':'443','DestinationHostname':'X.Example'"
                    .formatted(to));
    assertEquals(EventType.NETWORK_OPEN, event.type());
    assertEquals(direction, event.traffic().direction());
    assertEquals("x.example", event.dst().hostname());
    assertEquals(443, event.dst().port());
    assertEquals(initiated, event.fields().get("Initiated"));
  }

  @Test
  void aModuleIsLoaded() {
    Event event =
        Windows.sysmon("7", BY_PROCESS + ",'ImageLoaded':'C:\\\\Evil.dll','Signed':'false'");
    assertEquals(EventType.MODULE_LOAD, event.type());
    assertEquals("evil.dll", event.file().name());
    assertEquals("run.exe", event.process().name());
    assertEquals("false", event.fields().get("Signed"));
  }

  @ParameterizedTest
  @CsvSource({"8, PROCESS_INJECT", "10, PROCESS_OPEN"})
  void oneProcessReachesIntoAnother(String id, EventType type) {
    Event event =
        Windows.sysmon(
            id,
            "'SourceImage':'C:\\\\a.exe','SourceProcessId':'1','SourceProcessGUID':'{g}',"
                + "'TargetImage':'C:\\\\lsass.exe','GrantedAccess':'0x1010','SourceUser':'CORP\\\\ann'");
    assertEquals(type, event.type());
    assertEquals("a.exe", event.process().name());
    assertEquals("{g}", event.process().uid());
    assertEquals("C:\\lsass.exe", event.fields().get("TargetImage"));
    assertEquals("0x1010", event.fields().get("GrantedAccess"));
    assertEquals("ann", event.user().name());
  }

  @ParameterizedTest
  @CsvSource({
    "11, TargetFilename, FILE_CREATE",
    "17, PipeName,       FILE_CREATE",
    "18, PipeName,       FILE_OPEN",
    "23, TargetFilename, FILE_DELETE"
  })
  void filesAndPipesHaveAPath(String id, String field, EventType type) {
    Event event = Windows.sysmon(id, BY_PROCESS + ",'%s':'\\\\Dir\\\\Name'".formatted(field));
    assertEquals(type, event.type());
    assertEquals("\\Dir\\Name", event.file().path());
  }

  @Test
  void aRegistryValueIsSet() {
    Event event =
        Windows.sysmon(
            "13",
            BY_PROCESS + ",'EventType':'SetValue','TargetObject':'HKLM\\\\Run\\\\x','Details':'y'");
    assertEquals(EventType.REGISTRY_VALUE_SET, event.type());
    assertEquals("x", event.file().name());
    assertEquals("y", event.file().value());
  }

  @ParameterizedTest
  @CsvSource({"CreateKey, REGISTRY_VALUE_CREATE", "DeleteValue, UNTYPED"})
  void aRegistryKeyComesOrGoes(String what, EventType type) {
    Event event =
        Windows.sysmon(
            "12", BY_PROCESS + ",'EventType':'%s','TargetObject':'HKLM\\\\K'".formatted(what));
    assertEquals(type, event.type());
    assertEquals(what, event.fields().get("EventType"));
    assertEquals("HKLM\\K", event.file().path());
  }

  @Test
  void aNameIsLookedUp() {
    Event event =
        Windows.sysmon(
            "22",
            BY_PROCESS
                + ",'QueryName':'WWW.Example.com','QueryStatus':'0',"
                + "'QueryResults':'type:  5 cdn.example.net;::ffff:192.0.2.7;'");
    assertEquals(EventType.DNS_QUERY, event.type());
    assertEquals("www.example.com", event.dns().query());
    assertEquals("NOERROR", event.dns().rcode());
    assertEquals(List.of("cdn.example.net", "192.0.2.7"), event.dns().answers());
  }

  @Test
  void aNameThatDoesNotExistIsAFailure() {
    Event event = Windows.sysmon("22", BY_PROCESS + ",'QueryName':'x.y','QueryStatus':'9003'");
    assertEquals("NXDOMAIN", event.dns().rcode());
    assertEquals(true, event.failed());
  }

  @Test
  void otherSysmonRecordsKeepTheirValues() {
    Event event = Windows.sysmon("20", BY_PROCESS + ",'Destination':'x'");
    assertEquals(EventType.UNTYPED, event.type());
    assertEquals("x", event.fields().get("Destination"));
    assertEquals("ann", event.user().name());
  }

  @Test
  void sysmonsOwnAccountIsNotWhoDidIt() {
    assertNull(Windows.sysmon("11", "'TargetFilename':'C:\\\\x'").user());
  }
}
