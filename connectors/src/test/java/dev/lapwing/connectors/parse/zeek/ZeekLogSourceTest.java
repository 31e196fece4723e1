package dev.lapwing.connectors.parse.zeek;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.SharedLogs;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.Traffic;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ZeekLogSourceTest {

  private static final String ENDS =
      "'ts':1700000000.123999,'uid':'Cx1','id.orig_h':'10.1.1.1','id.orig_p':5000,"
          + "'id.resp_h':'203.0.113.9','id.resp_p':443";

  private final ZeekLogSource source = new ZeekLogSource();

  private Event event(String rest) {
    return read("{" + ENDS + "," + rest + "}");
  }

  private Event read(String json) {
    JsonNode node = node(json);
    assertThat(source.recognises(node)).isTrue();
    var context = SharedLogs.context("zeek", "2024-06-30T12:00:00Z");
    return SharedLogs.event(source.parse(node, SharedLogs.raw(json, 1), context));
  }

  private static JsonNode node(String json) {
    try {
      return new ObjectMapper().readTree(json.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  @Test
  void aConnectionTellsBytesAndDirection() {
    Event event =
        event(
            "'proto':'tcp','service':'ssl','conn_state':'SF','duration':1.5,'orig_bytes':10,"
                + "'resp_bytes':20,'orig_pkts':1,'resp_pkts':2");
    Traffic traffic = event.traffic();
    assertThat(event.type()).isEqualTo(EventType.NETWORK_TRAFFIC);
    assertThat(event.outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(event.time()).isEqualTo(1_700_000_000_123L);
    assertThat(traffic.direction()).isEqualTo(Traffic.Direction.OUTBOUND);
    assertThat(traffic.bytesOut()).isEqualTo(10);
    assertThat(traffic.bytesIn()).isEqualTo(20);
    assertThat(traffic.durationMs()).isEqualTo(1500);
    assertThat(event.dst().port()).isEqualTo(443);
    assertThat(event.id()).startsWith("Cx1.conn.");
  }

  @Test
  void aWeirdThingOfNoConnectionIsRecognised() {
    Event event = read("{'ts':1700000000.1,'name':'truncated_IP_len','notice':false,'peer':'z'}");
    assertThat(event.type()).isEqualTo(EventType.UNTYPED);
  }

  @Test
  void whatTheSensorKnowsToBeLocalWins() {
    Event event = event("'conn_state':'S0','local_orig':true,'local_resp':true");
    assertThat(event.traffic().direction()).isEqualTo(Traffic.Direction.LATERAL);
    assertThat(event.outcome()).isEqualTo(Outcome.FAILURE);
  }

  @Test
  void sshKnowsSuccessButNoUser() {
    assertThat(event("'auth_success':true,'auth_attempts':1").type()).isEqualTo(EventType.SSH_OPEN);
    assertThat(event("'auth_success':false,'auth_attempts':3").type())
        .isEqualTo(EventType.SSH_FAIL);
    assertThat(event("'client':'SSH-2.0-x'").type()).isEqualTo(EventType.SSH_TRAFFIC);
  }

  @Test
  void kerberosTicketsHaveTheirTypes() {
    Event as =
        event("'request_type':'AS','client':'ada/CORP','service':'krbtgt/CORP','success':true");
    Event tgs =
        event("'request_type':'TGS','client':'PC1$/CORP','service':'cifs/s','success':true");
    Event first =
        event(
            "'request_type':'AS','client':'ada/CORP','success':false,'error_msg':'KDC_ERR_PREAUTH_REQUIRED'");
    assertThat(as.type()).isEqualTo(EventType.AUTH_TICKET);
    assertThat(as.user().label()).isEqualTo("CORP\\ada");
    assertThat(tgs.type()).isEqualTo(EventType.AUTH_SERVICE_TICKET);
    assertThat(tgs.user().kind()).isEqualTo(AccountKind.MACHINE);
    assertThat(tgs.auth().application()).isEqualTo("cifs/s");
    assertThat(first.type()).isEqualTo(EventType.AUTH_PREAUTH);
    assertThat(first.failed()).isFalse();
  }

  @Test
  void ntlmIsALogon() {
    Event event =
        event(
            "'username':'ada','domainname':'CORP','hostname':'PC1','server_nb_computer_name':'SRV','success':false");
    assertThat(event.type()).isEqualTo(EventType.AUTH_LOGON);
    assertThat(event.auth().protocol()).isEqualTo("NTLM");
    assertThat(event.outcome()).isEqualTo(Outcome.FAILURE);
    assertThat(event.src().hostname()).isEqualTo("pc1");
    assertThat(event.dst().hostname()).isEqualTo("srv");
  }

  @Test
  void theOtherLogsAreTyped() {
    Event rpc = event("'endpoint':'svcctl','operation':'CreateServiceW','named_pipe':'x'");
    Event open = event("'action':'SMB::FILE_OPEN','path':'s','name':'a\\\\B.exe','size':5");
    Event map = event("'share_type':'DISK','path':'ADMIN$'");
    Event dns =
        event(
            "'proto':'udp','trans_id':1,'query':'A.Test.','qtype_name':'A','rcode_name':'NXDOMAIN'");
    Event rdp = event("'cookie':'ada','result':'encrypted','security_protocol':'HYBRID'");
    Event http =
        event(
            "'trans_depth':1,'method':'GET','host':'h','uri':'/','status_code':404,'user_agent':'x'");
    assertThat(rpc.type()).isEqualTo(EventType.RPC_CALL);
    assertThat(rpc.api().operation()).isEqualTo("CreateServiceW");
    assertThat(open.type()).isEqualTo(EventType.SMB_OPEN);
    assertThat(open.file().name()).isEqualTo("b.exe");
    assertThat(map.type()).isEqualTo(EventType.SMB_ACTIVITY);
    assertThat(dns.dns().query()).isEqualTo("a.test");
    assertThat(dns.failed()).isTrue();
    assertThat(rdp.type()).isEqualTo(EventType.RDP_CONNECT);
    assertThat(rdp.fields()).containsEntry("cookie", "ada");
    assertThat(http.api().error()).isEqualTo("404");
    assertThat(http.src().agent()).isEqualTo("x");
  }

  @Test
  void timesComeInThreeForms() {
    long time = Instant.parse("2023-11-14T22:13:20.123Z").toEpochMilli();
    for (String ts :
        new String[] {"1700000000.123456", "1700000000123", "'2023-11-14T22:13:20.123456Z'"}) {
      assertThat(read("{'_path':'weird','ts':" + ts + "}").time()).isEqualTo(time);
    }
  }

  @Test
  void nestedNamesAreReadToo() {
    Event event = read("{'_path':'conn','ts':1,'id':{'orig_h':'10.0.0.1','resp_h':'10.0.0.2'}}");
    assertThat(event.src().ip()).isEqualTo("10.0.0.1");
    assertThat(event.traffic().direction()).isEqualTo(Traffic.Direction.LATERAL);
  }

  @Test
  void anUnmodelledLogIsUntypedAndATimelessOneRejected() {
    Event event = read("{'_path':'notice','ts':1,'note':'Scan::Port_Scan'}");
    assertThat(event.type()).isEqualTo(EventType.UNTYPED);
    assertThat(event.fields()).containsEntry("note", "Scan::Port_Scan");
    var context = SharedLogs.context("zeek", "2024-06-30T12:00:00Z");
    assertThat(source.parse(node("{'_path':'conn'}"), SharedLogs.raw("", 1), context))
        .isInstanceOf(ParseResult.Rejected.class);
  }
}
