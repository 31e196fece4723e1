package dev.lapwing.connectors.parse.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However it was shipped, a record makes the same event. */
final class ShapesTest {

  private static final String VALUES =
      "'TargetUserName':'ann','TargetDomainName':'CORP','TargetLogonId':'0xab12','LogonType':'3',"
          + "'IpAddress':'10.1.2.3','IpPort':'5000'";
  private static final String SYSTEM =
      "'EventID':%s,'Channel':'Security','Computer':'WS1.corp.example','EventRecordID':77,"
          + "'Keywords':'0x8020000000000000'";
  private static final String PROVIDER = "Microsoft-Windows-Security-Auditing";

  private static final String WINLOGBEAT =
      "{'@timestamp':'2024-05-01T10:00:03Z','event':{'code':'4624'},'winlog':{'channel':'Security',"
          + "'provider_name':'%s','event_id':4624,'record_id':77,'computer_name':'WS1.corp.example',"
              .formatted(PROVIDER)
          + "'time_created':'2024-05-01T10:00:00.000Z','event_data':{%s}}}".formatted(VALUES);
  private static final String WINLOGBEAT_6 =
      "{'@timestamp':'2024-05-01T10:00:00.000Z','log_name':'Security','source_name':'%s','event_id':4624,"
              .formatted(PROVIDER)
          + "'record_number':'77','computer_name':'WS1.corp.example','host':{'name':'collector'},"
          + "'event_data':{%s}}".formatted(VALUES);
  private static final String NXLOG =
      "{'EventTime':'2024-05-01 06:00:00','EventReceivedTime':'2024-05-01 06:00:02',"
          + "'@timestamp':'2024-05-01T10:00:03.100Z','EventID':4624,'Channel':'security','RecordNumber':77,"
          + "'SourceName':'%s','Hostname':'WS1.corp.example','host':'collector',%s}"
              .formatted(PROVIDER, VALUES);
  private static final String EVTX_ATTRIBUTES =
      "{'Event':{'System':{'Provider':{'#attributes':{'Name':'%s'}},".formatted(PROVIDER)
          + "'TimeCreated':{'#attributes':{'SystemTime':'2024-05-01T10:00:00.000Z'}},"
          + SYSTEM.formatted("{'#attributes':{'Qualifiers':0},'#text':4624}")
          + "},'EventData':{%s}}}".formatted(VALUES);
  private static final String EVTX_DATA_LIST =
      "{'Event':{'System':{'Provider':{'@Name':'%s'},".formatted(PROVIDER)
          + "'TimeCreated':{'@SystemTime':'2024-05-01T10:00:00.0000000Z'},"
          + SYSTEM.formatted("'4624'")
          + "},'EventData':{'Data':[{'@Name':'TargetUserName','#text':'ann'},"
          + "{'@Name':'TargetDomainName','#text':'CORP'},{'@Name':'TargetLogonId','#text':'0xab12'},"
          + "{'@Name':'LogonType','#text':'3'},{'@Name':'IpAddress','#text':'10.1.2.3'},"
          + "{'@Name':'IpPort','#text':'5000'}]}}}";
  private static final String AZURE =
      "{'TimeGenerated':'2024-05-01T10:00:00.000Z','EventID':4624,'Channel':'Security',"
          + "'EventSourceName':'%s','Computer':'WS1.corp.example','EventRecordId':'77',%s}"
              .formatted(PROVIDER, VALUES);

  @ParameterizedTest
  @MethodSource("shapes")
  void everyShapeMakesTheSameEvent(String record) {
    assertTrue(Windows.SOURCE.recognises(Windows.json(record)));
    Event event = Windows.event(record);
    assertEquals(EventType.AUTH_LOGON, event.type());
    assertEquals("CORP\\ann", event.user().label());
    assertEquals("10.1.2.3", event.src().ip());
    assertEquals("ws1.corp.example", event.host().hostname());
    assertEquals("2024-05-01T10:00:00Z", Instant.ofEpochMilli(event.time()).toString());
    assertEquals("Security/ws1.corp.example/77/1714557600000", event.id());
  }

  static Stream<String> shapes() {
    return Stream.of(WINLOGBEAT, WINLOGBEAT_6, NXLOG, EVTX_ATTRIBUTES, EVTX_DATA_LIST, AZURE);
  }

  @Test
  void bareSysmonValuesAreEnough() {
    String record =
        "{'EventID':1,'UtcTime':'2024-05-01 10:00:00.000','Image':'C:\\\\a.exe','ProcessId':5}";
    assertTrue(Windows.SOURCE.recognises(Windows.json(record)));
    Event event = Windows.event(record);
    assertEquals(EventType.PROCESS_LAUNCH, event.type());
    assertEquals(1714557600000L, event.time());
    assertEquals(32, event.id().length());
  }

  @Test
  void unnamedValuesAreJoinedByLines() {
    Event event =
        Windows.event(
            "{'Event':{'System':{'EventID':400,'Channel':'Windows PowerShell','Computer':'WS1',"
                + "'TimeCreated':{'#attributes':{'SystemTime':'2024-05-01T10:00:00Z'}}},'EventData':"
                + "{'Data':{'#text':['Available','\\tHostName=ConsoleHost\\n\\tHostApplication=powershell -enc x']}}}}");
    assertEquals(EventType.UNTYPED, event.type());
    assertEquals("powershell -enc x", event.fields().get("HostApplication"));
    assertEquals("ConsoleHost", event.fields().get("HostName"));
  }

  @Test
  void aScriptBlockIsKeptWithItsAuthor() {
    Event event =
        Windows.log(
            "Microsoft-Windows-PowerShell/Operational",
            "Microsoft-Windows-PowerShell",
            "4104",
            "'ScriptBlockText':'iex $x','ScriptBlockId':'1'");
    assertEquals("iex $x", event.fields().get("ScriptBlockText"));
    assertEquals("S-1-5-21-1-2-3-1104", event.user().uid());
  }

  @Test
  void aModuleRecordNamesItsUserInItsContext() {
    Event event =
        Windows.log(
            "Microsoft-Windows-PowerShell/Operational",
            "Microsoft-Windows-PowerShell",
            "4103",
            "'ContextInfo':'  Host Application = powershell\\n  User = CORP\\\\ann\\n','Payload':'p'");
    assertEquals("CORP\\ann", event.user().label());
    assertEquals("powershell", event.fields().get("HostApplication"));
  }

  @Test
  void aRecordWithoutAnyTimeIsRejected() {
    JsonNode record = Windows.json("{'EventID':1,'Channel':'System','EventTime':'yesterday'}");
    assertInstanceOf(ParseResult.Rejected.class, Windows.parse(record));
  }

  @Test
  void theTimeOfArrivalStandsInForAMissingTime() {
    JsonNode record = Windows.json("{'EventID':1,'Channel':'System'}");
    RawRecord raw = new RawRecord(new byte[] {1}, Event.builder().id("x").build().origin(), 5000);
    ParseResult result = Windows.SOURCE.parse(record, raw, Windows.CONTEXT);
    assertEquals(5000, ((ParseResult.Parsed) result).event().time());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'eventType':'user.session.start','published':'2024-05-01T10:00:00Z'}",
        "{'eventVersion':'1.08','eventID':'x','eventName':'ConsoleLogin'}",
        "{'ts':1.5,'uid':'C1','id.orig_h':'10.0.0.1'}",
        "{}"
      })
  void otherFormatsAreNotRecognised(String record) {
    assertFalse(Windows.SOURCE.recognises(Windows.json(record)));
  }
}
