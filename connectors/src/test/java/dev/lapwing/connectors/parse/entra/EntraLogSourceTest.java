package dev.lapwing.connectors.parse.entra;

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

class EntraLogSourceTest {

  private static final String GRAPH =
      """
      {'id':'e-1','createdDateTime':'2024-03-01T10:00:00Z','appId':'a-1','appDisplayName':'Portal',
       'userId':'u-1','userPrincipalName':'ann@example.com','ipAddress':'192.0.2.7',
       'isInteractive':true,'authenticationRequirement':'multiFactorAuthentication',
       'status':{'errorCode':0},'clientAppUsed':'Browser','riskState':'atRisk',
       'deviceDetail':{'deviceId':'d-1','operatingSystem':'Windows10','displayName':'PC-1'},
       'location':{'city':'Lisbon','countryOrRegion':'PT',
         'geoCoordinates':{'latitude':38.7,'longitude':-9.1}},
       'networkLocationDetails':[]}
      """;

  private static Event read(String json) {
    return Samples.event(new EntraLogSource(), json);
  }

  private static void assertIsThatSignIn(Event event) {
    assertThat(event.id()).isEqualTo("e-1");
    assertThat(event.type()).isEqualTo(EventType.AUTH_LOGON);
    assertThat(event.outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(event.user().email()).isEqualTo("ann@example.com");
    assertThat(event.user().uid()).isEqualTo("u-1");
    assertThat(event.src().ip()).isEqualTo("192.0.2.7");
    assertThat(event.src().uid()).isEqualTo("d-1");
    assertThat(event.src().hostname()).isEqualTo("pc-1");
    assertThat(event.src().geo().label()).isEqualTo("Lisbon (PT)");
    assertThat(event.auth().mfa()).isTrue();
    assertThat(event.auth().application()).isEqualTo("Portal");
    assertThat(event.auth().interactive()).isTrue();
    assertThat(event.fields())
        .containsEntry("ResultType", "0")
        .containsEntry("RiskState", "atRisk");
  }

  @Test
  void graphsSignInIsUnderstood() {
    assertIsThatSignIn(read(GRAPH));
  }

  @Test
  void diagnosticsSignInIsTheSame() {
    String outer =
        "{'time':'2024-03-01T10:00:00Z','category':'SignInLogs','resultType':'0','properties':";
    assertIsThatSignIn(read(outer + GRAPH + "}"));
  }

  @Test
  void sentinelsRowIsTheSame() {
    assertIsThatSignIn(
        read(
            """
            {'TimeGenerated':'2024-03-01T10:00:01Z','Type':'SigninLogs','ResultType':'0',
             'Id':'e-1','CreatedDateTime':'2024-03-01T10:00:00','AppDisplayName':'Portal',
             'UserId':'u-1','UserPrincipalName':'ann@example.com','IPAddress':'192.0.2.7',
             'IsInteractive':true,'AuthenticationRequirement':'multiFactorAuthentication',
             'RiskState':'atRisk','Location':'PT',
             'DeviceDetail':{'deviceId':'d-1','operatingSystem':'Windows10','displayName':'PC-1'},
             'LocationDetails':{'city':'Lisbon','countryOrRegion':'PT',
               'geoCoordinates':{'latitude':38.7,'longitude':-9.1}}}
            """));
  }

  @ParameterizedTest
  @CsvSource({
    "50126, AUTH_LOGON, FAILURE",
    "50053, AUTH_LOGON, FAILURE",
    "50140, AUTH_LOGON, UNKNOWN",
    "50074, AUTH_LOGON, UNKNOWN",
    "500121, AUTH_FACTOR, FAILURE"
  })
  void errorsAreFailuresInterruptsAreNeither(String error, EventType type, Outcome outcome) {
    Event event = read(GRAPH.replace("'errorCode':0", "'errorCode':" + error));
    assertThat(event.type()).isEqualTo(type);
    assertThat(event.outcome()).isEqualTo(outcome);
    assertThat(event.auth().mfa()).isNull();
  }

  @Test
  void aDeniedPushIsAFactorThatFailed() {
    Event event =
        read(
            GRAPH.replace(
                "'status':{'errorCode':0}",
                "'status':{'errorCode':50074,'additionalDetails':'MFA denied; user declined'},"
                    + "'mfaDetail':{'authMethod':'Mobile app notification'}"));
    assertThat(event.type()).isEqualTo(EventType.AUTH_FACTOR);
    assertThat(event.outcome()).isEqualTo(Outcome.FAILURE);
    assertThat(event.auth().factors()).containsExactly(Auth.PUSH);
    assertThat(event.auth().reason()).startsWith("MFA denied");
  }

  @Test
  void aTrustedNamedLocationIsAnOffice() {
    Event event =
        read(
            GRAPH.replace(
                "'networkLocationDetails':[]",
                "'networkLocationDetails':[{'networkType':'trustedNamedLocation'}]"));
    assertThat(event.src().network()).isEqualTo(NetworkClass.OFFICE);
  }

  @Test
  void aServicePrincipalIsAServiceAndNobodyIsThere() {
    Event event =
        read(
            """
            {'time':'2024-03-01T10:00:00Z','category':'ServicePrincipalSignInLogs',
             'properties':{'id':'e-2','createdDateTime':'2024-03-01T10:00:00Z','appId':'a-1',
               'userId':null,'servicePrincipalId':'sp-1','servicePrincipalName':'backup',
               'status':{'errorCode':7000222}}}
            """);
    assertThat(event.user().kind()).isEqualTo(AccountKind.SERVICE);
    assertThat(event.user().name()).isEqualTo("backup");
    assertThat(event.auth().interactive()).isFalse();
    assertThat(event.outcome()).isEqualTo(Outcome.FAILURE);
  }

  @Test
  void aRoleGivenNamesTheRoleTheUserAndTheGiver() {
    Event event =
        read(
            """
            {'id':'e-3','activityDateTime':'2024-03-01T10:00:00Z','result':'success',
             'activityDisplayName':'Add member to role','category':'RoleManagement',
             'loggedByService':'Core Directory',
             'initiatedBy':{'user':{'id':'u-1','userPrincipalName':'ann@example.com',
               'ipAddress':'192.0.2.7'}},
             'targetResources':[{'id':'u-2','type':'User','userPrincipalName':'bob@example.com',
               'modifiedProperties':[{'displayName':'Role.DisplayName','oldValue':null,
                 'newValue':'\\'Global Administrator\\''}]}]}
            """
                .replace("\\'", "\\\""));
    assertThat(event.type()).isEqualTo(EventType.ACCESS_ASSIGN);
    assertThat(event.user().email()).isEqualTo("bob@example.com");
    assertThat(event.actor().email()).isEqualTo("ann@example.com");
    assertThat(event.src().ip()).isEqualTo("192.0.2.7");
    assertThat(event.change().privileges()).containsExactly("Global Administrator");
    assertThat(event.fields()).containsEntry("properties.message", "Add member to role");
  }

  @Test
  void anUnknownCategoryIsUntyped() {
    Event event =
        read(
            "{'time':'2024-03-01T10:00:00Z','category':'RiskyUsers','operationName':'Risky user',"
                + "'resourceId':'/tenants/t/providers/microsoft.aadiam','properties':{'id':'r-1'}}");
    assertThat(event.type()).isEqualTo(EventType.UNTYPED);
    assertThat(event.fields()).containsEntry("properties.id", "r-1");
  }

  @Test
  void withoutATimeThereIsNoEvent() {
    String reason = Samples.rejection(new EntraLogSource(), GRAPH.replace("2024", "0024"));
    assertThat(reason).startsWith("no time in it");
  }

  @ParameterizedTest
  @CsvSource({
    "Add user., ACCOUNT_CREATE",
    "Reset user password, ACCOUNT_PASSWORD_RESET",
    "Add eligible member to role in PIM completed (permanent), ACCESS_ASSIGN",
    "Add member to group, GROUP_MEMBER_ADD",
    "User registered security info, ACCOUNT_MFA_ENABLE",
    "Delete conditional access policy, API_DELETE",
    "Add service principal credentials, API_CREATE",
    "Something else, UNTYPED"
  })
  void operationsMeanTheSameInBothAudits(String operation, EventType type) {
    assertThat(DirectoryOperations.of(operation)).isEqualTo(type);
  }
}
