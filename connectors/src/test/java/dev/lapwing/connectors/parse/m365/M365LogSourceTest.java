package dev.lapwing.connectors.parse.m365;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.connectors.parse.Samples;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class M365LogSourceTest {

  private static Event of(String workload, String operation, String more) {
    return Samples.event(
        new M365LogSource(),
        "{'Id':'m-1','CreationTime':'2024-03-01T10:00:00','UserId':'ann@example.com',"
            + "'UserType':0,'ClientIP':'192.0.2.7:4711','Workload':'"
            + workload
            + "','Operation':'"
            + operation
            + "'"
            + more
            + "}");
  }

  @Test
  void aDownloadNamesTheFileAndIsOfUtc() {
    Event event =
        of(
            "SharePoint",
            "FileDownloaded",
            ",'ObjectId':'https://x/a/b.docx','SourceFileName':'b.docx','SiteUrl':'https://x/'");
    assertThat(event.type()).isEqualTo(EventType.FILE_DOWNLOAD);
    assertThat(event.id()).isEqualTo("m-1");
    assertThat(event.time()).isEqualTo(Instant.parse("2024-03-01T10:00:00Z").toEpochMilli());
    assertThat(event.user().email()).isEqualTo("ann@example.com");
    assertThat(event.src().ip()).isEqualTo("192.0.2.7");
    assertThat(event.file().name()).isEqualTo("b.docx");
    assertThat(event.outcome()).isEqualTo(Outcome.SUCCESS);
  }

  @ParameterizedTest
  @CsvSource({
    "AzureActiveDirectory, UserLoggedIn, Success, AUTH_LOGON, SUCCESS",
    "AzureActiveDirectory, UserLoginFailed, Success, AUTH_LOGON, FAILURE",
    "Exchange, MailItemsAccessed, Succeeded, API_READ, SUCCESS",
    "Exchange, New-InboxRule, True, API_CREATE, SUCCESS",
    "Exchange, Set-Mailbox, False, API_UPDATE, FAILURE",
    "AzureActiveDirectory, Add user., Success, ACCOUNT_CREATE, SUCCESS",
    "SharePoint, FileAccessed, , FILE_HOSTING_OTHER, SUCCESS",
    "MicrosoftTeams, Unheard, , UNTYPED, SUCCESS"
  })
  void operationsHaveTheirTypes(
      String workload, String operation, String status, EventType type, Outcome outcome) {
    String more = status == null ? "" : ",'ResultStatus':'" + status + "'";
    Event event = of(workload, operation, more);
    assertThat(event.type()).isEqualTo(type);
    assertThat(event.outcome()).isEqualTo(outcome);
  }

  @Test
  void parametersOfACmdletAreFields() {
    Event event =
        of(
            "Exchange",
            "New-InboxRule",
            ",'Parameters':[{'Name':'ForwardTo','Value':'eve@evil.example'}]");
    assertThat(event.fields()).containsEntry("Parameters.ForwardTo", "eve@evil.example");
    assertThat(event.api().operation()).isEqualTo("New-InboxRule");
  }

  @Test
  void aMailboxPermissionIsAboutTheOneWhoGetsIt() {
    Event event =
        of(
            "Exchange",
            "Add-MailboxPermission",
            ",'Parameters':[{'Name':'User','Value':'bob@example.com'},"
                + "{'Name':'AccessRights','Value':'FullAccess'}]");
    assertThat(event.type()).isEqualTo(EventType.ACCESS_ASSIGN);
    assertThat(event.user().email()).isEqualTo("bob@example.com");
    assertThat(event.actor().email()).isEqualTo("ann@example.com");
    assertThat(event.change().privileges()).containsExactly("FullAccess");
  }

  @Test
  void aSignInKnowsItsDeviceAndSession() {
    Event event =
        of(
            "AzureActiveDirectory",
            "UserLoggedIn",
            ",'DeviceProperties':[{'Name':'OS','Value':'Windows 10'},"
                + "{'Name':'SessionId','Value':'s-1'}]");
    assertThat(event.src().os()).isEqualTo("Windows 10");
    assertThat(event.auth().session()).isEqualTo("s-1");
  }

  @Test
  void applicationsAreServices() {
    Event event = of("Exchange", "MailItemsAccessed", ",'UserType':5");
    assertThat(event.user().kind()).isEqualTo(AccountKind.SERVICE);
  }

  @Test
  void withoutATimeThereIsNoEvent() {
    assertThat(Samples.rejection(new M365LogSource(), "{'Operation':'X','Workload':'Y'}"))
        .startsWith("no time in it: CreationTime");
  }
}
