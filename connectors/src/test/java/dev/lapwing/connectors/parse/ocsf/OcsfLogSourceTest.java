package dev.lapwing.connectors.parse.ocsf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.connectors.parse.Samples;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import org.junit.jupiter.api.Test;

class OcsfLogSourceTest {

  private static Event of(int classUid, int activity, String more) {
    return Samples.event(
        new OcsfLogSource(),
        "{'time':1709287200000,'metadata':{'uid':'o-1','version':'1.8.0'},'category_uid':"
            + (classUid / 1000)
            + ",'class_uid':"
            + classUid
            + ",'activity_id':"
            + activity
            + more
            + "}");
  }

  @Test
  void anAuthenticationTellsWhoFromWhereAndHow() {
    Event event =
        of(
            3002,
            1,
            ",'status_id':2,'status_detail':'bad password','is_mfa':true,"
                + "'user':{'name':'ann','email_addr':'ann@example.com','uid':'u-1'},"
                + "'src_endpoint':{'ip':'192.0.2.7','uid':'d-1','location':{'city':'Lisbon',"
                + "'country':'PT','coordinates':[-9.1,38.7]}},"
                + "'auth_factors':[{'factor_type':'Push Notification'}],'session':{'uid':'s-1'}");
    assertThat(event.id()).isEqualTo("o-1");
    assertThat(event.type()).isEqualTo(EventType.AUTH_LOGON);
    assertThat(event.outcome()).isEqualTo(Outcome.FAILURE);
    assertThat(event.src().geo().lat()).isEqualTo(38.7);
    assertThat(event.src().geo().lon()).isEqualTo(-9.1);
    assertThat(event.auth().factors()).containsExactly(Auth.PUSH);
    assertThat(event.auth().session()).isEqualTo("s-1");
    assertThat(event.auth().reason()).isEqualTo("bad password");
  }

  @Test
  void newerVersionsNameTheCoordinates() {
    Event event =
        of(3002, 1, ",'src_endpoint':{'ip':'192.0.2.7','location':{'lat':38.7,'long':-9.1}}");
    assertThat(event.src().geo().lon()).isEqualTo(-9.1);
  }

  @Test
  void anAccountChangeIsAboutItsUser() {
    Event event =
        of(3001, 1, ",'user':{'name':'bob'},'actor':{'user':{'name':'ann'}},'status':'Success'");
    assertThat(event.type()).isEqualTo(EventType.ACCOUNT_CREATE);
    assertThat(event.user().name()).isEqualTo("bob");
    assertThat(event.actor().name()).isEqualTo("ann");
    assertThat(event.outcome()).isEqualTo(Outcome.SUCCESS);
  }

  @Test
  void aProcessHasItsParent() {
    Event event =
        of(
            1007,
            1,
            ",'device':{'hostname':'PC-1'},'process':{'pid':7,'cmd_line':'x /y',"
                + "'file':{'path':'C:\\\\a\\\\X.exe'},'parent_process':{'file':{'path':'/bin/sh'}}}");
    assertThat(event.type()).isEqualTo(EventType.PROCESS_LAUNCH);
    assertThat(event.host().hostname()).isEqualTo("pc-1");
    assertThat(event.process().name()).isEqualTo("x.exe");
    assertThat(event.process().parentName()).isEqualTo("sh");
  }

  @Test
  void anActivityNobodyModelsIsTheClassesOther() {
    assertThat(of(6003, 88, "").type()).isEqualTo(EventType.API_OTHER);
  }

  @Test
  void aClassNobodyModelsIsUntyped() {
    Event event = of(2004, 1, ",'finding_info':{'uid':'f-1'}");
    assertThat(event.type()).isEqualTo(EventType.UNTYPED);
    assertThat(event.fields()).containsEntry("finding_info.uid", "f-1");
  }

  @Test
  void networkFileActivityBecameFileHosting() {
    assertThat(of(4010, 2, "").type()).isEqualTo(EventType.FILE_DOWNLOAD);
  }

  @Test
  void aCandidateReleasesApiActivityIsNoUserAccess() {
    Event event =
        Samples.event(
            new OcsfLogSource(),
            "{'time':1709287200,'metadata':{'version':'1.0.0-rc.2'},'category_uid':3,"
                + "'class_uid':3005,'activity_id':2}");
    assertThat(event.type()).isEqualTo(EventType.API_READ);
  }

  @Test
  void withoutATimeThereIsNoEvent() {
    assertThat(Samples.rejection(new OcsfLogSource(), "{'class_uid':3002,'time':0}"))
        .startsWith("no time in it");
  }
}
