package dev.lapwing.pipeline.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RecordParser;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Origin;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Founding;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.AwsCaller;
import dev.lapwing.pipeline.simulate.vendor.CloudTrailLog;
import dev.lapwing.pipeline.simulate.vendor.Document;
import dev.lapwing.pipeline.simulate.vendor.EntraLog;
import dev.lapwing.pipeline.simulate.vendor.Entry;
import dev.lapwing.pipeline.simulate.vendor.M365Log;
import dev.lapwing.pipeline.simulate.vendor.RecordNumbers;
import dev.lapwing.pipeline.simulate.vendor.Rendered;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/**
 * What the writers of the clouds' formats mean is what the parsers, which do not know them, read.
 */
class CloudWritersTest {

  private static final long TIME = Instant.parse("2026-03-02T10:00:00.250Z").toEpochMilli();
  private static final Company COMPANY = Founding.of(12, 1);
  private static final Dice DICE = Dice.of(1, "test");
  private static final Person ANNA = COMPANY.people().get(3);
  private static final Person BEN = COMPANY.people().get(4);
  private static final M365Log M365 = new M365Log(ANNA, ANNA.laptop(), ANNA.home(), DICE);
  private static final EntraLog ENTRA = new EntraLog(ANNA, ANNA.laptop(), ANNA.home(), DICE);
  private static final CloudTrailLog AWS =
      new CloudTrailLog(
          AwsCaller.session(ANNA, "Developer", DICE), ANNA.home(), CloudTrailLog.CLI, DICE);

  private static Event read(Entry entry) {
    Rendered line = entry.render(TIME, new RecordNumbers());
    RawRecord raw = RawRecord.line(line.raw(), Origin.file(entry.source(), 1));
    ParseResult result =
        new RecordParser(RecordParser.AUTO)
            .parse(raw, new ParseContext("corp", "", ZoneOffset.UTC, TIME + 1_000));
    assertThat(result).as(line.raw()).isInstanceOf(ParseResult.Parsed.class);
    Event event = ((ParseResult.Parsed) result).event();
    assertThat(event.source()).isEqualTo(entry.source());
    assertThat(event.id()).isEqualTo(line.uid());
    assertThat(event.time()).isBetween(TIME - 999, TIME);
    assertThat(event.src().ip()).isEqualTo(ANNA.home().ip());
    return event;
  }

  private static Event read(Entry entry, EventType type) {
    Event event = read(entry);
    assertThat(event.type()).isEqualTo(type);
    return event;
  }

  @Test
  void aDownloadFromSharePointNamesItsSize() {
    Document file = Document.of("Finance", DICE);
    Event event = read(M365.downloaded(file), EventType.FILE_DOWNLOAD);
    assertThat(event.user().email()).isEqualTo(ANNA.email());
    assertThat(event.file().size()).isEqualTo(file.bytes());
    assertThat(event.file().share()).isEqualTo(file.site());
    read(M365.uploaded(file), EventType.FILE_UPLOAD);
    read(M365.accessed(file), EventType.FILE_HOSTING_OTHER);
    read(M365.sharedWithAnybody(file), EventType.FILE_SHARE);
  }

  @Test
  void aForwardingRuleSaysWhereTo() {
    Event event = read(M365.newInboxRule("..", "eve@evil.example"), EventType.API_CREATE);
    assertThat(event.fields()).containsEntry("Parameters.ForwardTo", "eve@evil.example");
    read(M365.forwardsTo("eve@evil.example"), EventType.API_UPDATE);
    read(M365.readMail(12), EventType.API_READ);
    read(M365.searchedMail("invoice"), EventType.API_READ);
  }

  @Test
  void anEntraSignInKnowsDevicePlaceAndFactor() {
    Event event = read(ENTRA.confirmed(ENTRA.newSession(), "Outlook"), EventType.AUTH_LOGON);
    assertThat(event.outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(event.user().email()).isEqualTo(ANNA.email());
    assertThat(event.auth().mfa()).isTrue();
    assertThat(event.auth().application()).isEqualTo("Outlook");
    assertThat(event.src().geo().country()).hasSize(2);
    assertThat(read(ENTRA.wrongPassword("Outlook")).outcome()).isEqualTo(Outcome.FAILURE);
    read(ENTRA.mfaDenied("Outlook"), EventType.AUTH_FACTOR);
  }

  @Test
  void aRoleGivenIsAboutTheOneWhoGetsIt() {
    Event event = read(ENTRA.gaveRole(BEN, "Global Administrator"), EventType.ACCESS_ASSIGN);
    assertThat(event.user().email()).isEqualTo(BEN.email());
    assertThat(event.actor().email()).isEqualTo(ANNA.email());
    assertThat(event.change().privileges()).containsExactly("Global Administrator");
    read(ENTRA.addedToGroup(BEN, "VPN Users"), EventType.GROUP_MEMBER_ADD);
    read(ENTRA.resetPassword(BEN), EventType.ACCOUNT_PASSWORD_RESET);
  }

  @Test
  void aConsentIsByThePersonToAnApplication() {
    Event event = read(ENTRA.consentedTo("Mail Tidy", "Mail.Read"), EventType.ACCESS_ASSIGN);
    assertThat(event.user().email()).isEqualTo(ANNA.email());
    assertThat(event.change().privileges().toString()).contains("Mail.Read");
    read(ENTRA.registeredSecurityInfo("Authenticator App"), EventType.ACCOUNT_MFA_ENABLE);
  }

  @Test
  void aCallOfAwsIsThePersonsWhoseSessionItIs() {
    Event event = read(AWS.read("ec2", "DescribeInstances"), EventType.API_READ);
    assertThat(event.user().email()).isEqualTo(ANNA.email());
    assertThat(event.api().operation()).isEqualTo("DescribeInstances");
    assertThat(read(AWS.refused("iam", "ListUsers")).outcome()).isEqualTo(Outcome.FAILURE);
    assertThat(read(AWS.downloaded("b", "x/y.csv", 4096)).traffic().bytesIn()).isEqualTo(4096);
    read(AWS.signedIn(), EventType.AUTH_LOGON);
    read(AWS.changed("ec2", "StopInstances", "instanceId", "i-1"), EventType.API_UPDATE);
    read(AWS.readSecret("prod/db"), EventType.API_READ);
  }

  @Test
  void aNewKeyOfAwsIsAChangeOfItsUser() {
    Event event = read(AWS.createdKey("svc-x"), EventType.ACCOUNT_CHANGE);
    assertThat(event.user().name()).isEqualTo("svc-x");
    assertThat(event.actor().email()).isEqualTo(ANNA.email());
    read(AWS.createdUser("svc-x"), EventType.ACCOUNT_CREATE);
    read(AWS.attachedPolicy("svc-x", "AdministratorAccess"), EventType.ACCOUNT_POLICY_ATTACH);
  }
}
