package dev.lapwing.connectors.parse.okta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.connectors.parse.Samples;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.NetworkClass;
import dev.lapwing.core.event.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OktaLogSourceTest {

  private static final String SIGN_IN =
      """
      {'uuid':'u-1','published':'2024-03-01T10:00:00.000Z','eventType':'user.session.start',
       'displayMessage':'User login to Okta','outcome':{'result':'SUCCESS'},
       'actor':{'id':'00u1','type':'User','alternateId':'ann@example.com','displayName':'Ann'},
       'client':{'ipAddress':'192.0.2.7','userAgent':{'os':'Mac OS X','rawUserAgent':'Mozilla/5.0'},
         'geographicalContext':{'city':'Lisbon','state':'Lisboa','country':'Portugal',
           'geolocation':{'lat':38.7,'lon':-9.1}}},
       'securityContext':{'asNumber':3243,'asOrg':'meo','isProxy':false},
       'authenticationContext':{'externalSessionId':'s-1'},
       'debugContext':{'debugData':{'dtHash':'d-1'}},'target':null}
      """;

  private static Event read(String json) {
    return Samples.event(new OktaLogSource(), json);
  }

  /** A small record: {@code more} is further fields, each with a comma before it. */
  private static Event of(String eventType, String result, String more) {
    return read(
        "{'uuid':'u','published':'2024-03-01T10:00:00Z','eventType':'"
            + eventType
            + "','outcome':{'result':'"
            + result
            + "'},'actor':{'id':'00u1','type':'User','alternateId':'ann@example.com'}"
            + more
            + "}");
  }

  @Test
  void aSignInTellsWhoFromWhereAndHow() {
    Event event = read(SIGN_IN);
    assertThat(event.id()).isEqualTo("u-1");
    assertThat(event.type()).isEqualTo(EventType.AUTH_LOGON);
    assertThat(event.outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(event.user().email()).isEqualTo("ann@example.com");
    assertThat(event.user().uid()).isEqualTo("00u1");
    assertThat(event.actor()).isNull();
    assertThat(event.src().uid()).isEqualTo("d-1");
    assertThat(event.src().geo().label()).isEqualTo("Lisbon (PT)");
    assertThat(event.src().geo().asn()).isEqualTo(3243);
    assertThat(event.src().network()).isNull();
    assertThat(event.auth().session()).isEqualTo("s-1");
    assertThat(event.auth().interactive()).isTrue();
    assertThat(event.fields()).containsEntry("displayMessage", "User login to Okta");
  }

  @Test
  void aProxyIsAVpn() {
    Event event = read(SIGN_IN.replace("'isProxy':false", "'isProxy':true"));
    assertThat(event.src().network()).isEqualTo(NetworkClass.VPN);
  }

  @Test
  void nowhereIsNoPosition() {
    Event event = read(SIGN_IN.replace("38.7", "0").replace("-9.1", "0"));
    assertThat(event.src().geo().hasPosition()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "user.mfa.okta_verify.deny_push, SUCCESS, FAILURE",
    "user.mfa.okta_verify.deny_push, FAILURE, FAILURE",
    "system.push.send_factor_verify_push, SUCCESS, UNKNOWN"
  })
  void pushesAreFactorsWhateverBecameOfThem(String eventType, String result, Outcome outcome) {
    Event event = of(eventType, result, "");
    assertThat(event.type()).isEqualTo(EventType.AUTH_FACTOR);
    assertThat(event.auth().push()).isTrue();
    assertThat(event.outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"SUCCESS, SUCCESS", "FAILURE, FAILURE", "UNANSWERED, FAILURE"})
  void anAnsweredPushHasItsAnswer(String result, Outcome outcome) {
    String push = ",'debugContext':{'debugData':{'factor':'OKTA_VERIFY_PUSH'}}";
    Event event = of("user.authentication.auth_via_mfa", result, push);
    assertThat(event.type()).isEqualTo(EventType.AUTH_FACTOR);
    assertThat(event.auth().factors()).containsExactly(Auth.PUSH);
    assertThat(event.outcome()).isEqualTo(outcome);
    assertThat(event.auth().mfa()).isEqualTo(outcome == Outcome.SUCCESS ? Boolean.TRUE : null);
  }

  @Test
  void anAdministratorsChangeIsAboutItsTarget() {
    Event event =
        of(
            "user.account.privilege.grant",
            "SUCCESS",
            ",'target':[{'id':'00u2','type':'User','alternateId':'bob@example.com'}],"
                + "'debugContext':{'debugData':{'privilegeGranted':'Super administrator, Help Desk'}}");
    assertThat(event.type()).isEqualTo(EventType.ACCESS_ASSIGN);
    assertThat(event.user().email()).isEqualTo("bob@example.com");
    assertThat(event.actor().email()).isEqualTo("ann@example.com");
    assertThat(event.change().privileges()).containsExactly("Super administrator", "Help Desk");
  }

  @Test
  void aChangeOfOnesOwnHasNoOtherActor() {
    Event event =
        of(
            "user.account.update_password",
            "SUCCESS",
            ",'target':[{'id':'00u1','type':'User','alternateId':'ann@example.com'}]");
    assertThat(event.type()).isEqualTo(EventType.ACCOUNT_PASSWORD_CHANGE);
    assertThat(event.actor()).isNull();
  }

  @Test
  void groupMembershipNamesTheGroup() {
    Event event =
        of(
            "group.user_membership.add",
            "SUCCESS",
            ",'target':[{'id':'00g','type':'UserGroup','displayName':'Admins'},"
                + "{'id':'00u2','type':'User','alternateId':'bob@example.com'}]");
    assertThat(event.type()).isEqualTo(EventType.GROUP_MEMBER_ADD);
    assertThat(event.change().group()).isEqualTo("Admins");
    assertThat(event.user().email()).isEqualTo("bob@example.com");
    assertThat(event.fields()).containsEntry("target.displayName", "Admins");
  }

  @Test
  void singleSignOnNamesTheApplicationAndNeedsNoPerson() {
    Event event =
        of(
            "user.authentication.sso",
            "SUCCESS",
            ",'target':[{'type':'AppInstance','displayName':'Payroll',"
                + "'detailEntry':{'signOnModeType':'SAML_2_0'}}]");
    assertThat(event.auth().application()).isEqualTo("Payroll");
    assertThat(event.auth().protocol()).isEqualTo("SAML");
    assertThat(event.auth().interactive()).isFalse();
  }

  @Test
  void aSystemPrincipalIsAService() {
    Event event =
        read(
            "{'published':'2024-03-01T10:00:00Z','eventType':'system.import.start','uuid':'u',"
                + "'actor':{'id':'s','type':'SystemPrincipal','alternateId':'system@okta.com'}}");
    assertThat(event.type()).isEqualTo(EventType.UNTYPED);
    assertThat(event.user().kind()).isEqualTo(AccountKind.SERVICE);
    assertThat(event.fields()).containsEntry("actor.type", "SystemPrincipal");
  }

  @Test
  void rowsOfSentinelsTableAreTheSameEvents() {
    Event event =
        read(
            "{'eventType_s':'user.session.start','published_t':'2024-03-01T10:00:00Z',"
                + "'uuid_g':'u-2','actor_alternateId_s':'ann@example.com','actor_type_s':'User',"
                + "'outcome_result_s':'FAILURE','outcome_reason_s':'INVALID_CREDENTIALS',"
                + "'client_ipAddress_s':'192.0.2.7','target_s':'[]','client_zone_s':'null'}");
    assertThat(event.id()).isEqualTo("u-2");
    assertThat(event.outcome()).isEqualTo(Outcome.FAILURE);
    assertThat(event.auth().reason()).isEqualTo("INVALID_CREDENTIALS");
    assertThat(event.src().ip()).isEqualTo("192.0.2.7");
  }

  @Test
  void lowerCaseNamesOfDataLakesAreUnderstood() {
    String lower =
        SIGN_IN
            .replace("'eventType'", "'eventtype'")
            .replace("'securityContext'", "'securitycontext'");
    assertThat(read(lower).src().geo().asn()).isEqualTo(3243);
  }

  @Test
  void withoutATimeThereIsNoEvent() {
    String reason =
        Samples.rejection(new OktaLogSource(), SIGN_IN.replace("2024-03-01T10:00:00.000Z", "?"));
    assertThat(reason).startsWith("no time in it: published");
  }
}
