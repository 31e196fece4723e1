package dev.lapwing.connectors.parse.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.connectors.parse.Samples;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudTrailLogSourceTest {

  private static final String ANN =
      "{'type':'IAMUser','arn':'arn:aws:iam::111:user/ann','accountId':'111','userName':'ann'}";

  private static Event of(String service, String name, String identity, String more) {
    return Samples.event(
        new CloudTrailLogSource(),
        "{'eventTime':'2024-03-01T10:00:00Z','eventID':'e-1','awsRegion':'eu-west-1',"
            + "'sourceIPAddress':'192.0.2.7','userAgent':'aws-cli','eventSource':'"
            + service
            + ".amazonaws.com','eventName':'"
            + name
            + "','userIdentity':"
            + identity
            + more
            + "}");
  }

  @ParameterizedTest
  @CsvSource({"Success, SUCCESS, Yes, true", "Failure, FAILURE, No, false"})
  void aConsoleLoginSaysHowItWent(String said, Outcome outcome, String used, boolean mfa) {
    String more =
        ",'responseElements':{'ConsoleLogin':'"
            + said
            + "'},'additionalEventData':{'MFAUsed':'"
            + used
            + "'}";
    Event event = of("signin", "ConsoleLogin", ANN, more);
    assertThat(event.id()).isEqualTo("e-1");
    assertThat(event.type()).isEqualTo(EventType.AUTH_LOGON);
    assertThat(event.outcome()).isEqualTo(outcome);
    assertThat(event.auth().mfa()).isEqualTo(mfa);
    assertThat(event.auth().interactive()).isTrue();
    assertThat(event.user().name()).isEqualTo("ann");
    assertThat(event.user().domain()).isEqualTo("111");
    assertThat(event.src().ip()).isEqualTo("192.0.2.7");
  }

  @Test
  void rootIsShared() {
    String root = "{'type':'Root','arn':'arn:aws:iam::111:root','accountId':'111'}";
    Event event = of("ec2", "DescribeInstances", root, "");
    assertThat(event.user().name()).isEqualTo("root");
    assertThat(event.user().kind()).isEqualTo(AccountKind.SHARED);
  }

  @Test
  void aSessionNamedLikeAPersonIsThatPerson() {
    Event event = of("s3", "ListBuckets", role("ann@example.com", ""), "");
    assertThat(event.user().email()).isEqualTo("ann@example.com");
    assertThat(event.user().kind()).isEqualTo(AccountKind.UNRESOLVED);
    assertThat(event.auth().session()).isEqualTo("ASIA1");
  }

  @Test
  void anotherSessionIsItsRole() {
    Event event = of("s3", "ListBuckets", role("deploy-42", ""), "");
    assertThat(event.user().name()).isEqualTo("Deployer");
    assertThat(event.user().uid()).isEqualTo("arn:aws:iam::111:role/Deployer");
  }

  @Test
  void anInstanceOrAServiceIsAService() {
    Event instance = of("s3", "ListBuckets", role("i-0abc", ""), "");
    assertThat(instance.user().kind()).isEqualTo(AccountKind.SERVICE);
    Event service =
        of("sts", "AssumeRole", "{'type':'AWSService','invokedBy':'ecs.amazonaws.com'}", "");
    assertThat(service.user().kind()).isEqualTo(AccountKind.SERVICE);
    assertThat(service.user().name()).isEqualTo("ecs.amazonaws.com");
  }

  private static String role(String session, String more) {
    return "{'type':'AssumedRole','principalId':'AROA1:"
        + session
        + "','arn':'arn:aws:sts::111:assumed-role/Deployer/"
        + session
        + "','accountId':'111','accessKeyId':'ASIA1','sessionContext':{'sessionIssuer':"
        + "{'arn':'arn:aws:iam::111:role/Deployer','userName':'Deployer'}}"
        + more
        + "}";
  }

  @Test
  void aRoleTakenIsAnAccountSwitch() {
    String request = ",'requestParameters':{'roleArn':'arn:aws:iam::111:role/Admin'}";
    Event event = of("sts", "AssumeRole", ANN, request);
    assertThat(event.type()).isEqualTo(EventType.AUTH_ACCOUNT_SWITCH);
    assertThat(event.user().name()).isEqualTo("Admin");
    assertThat(event.actor().name()).isEqualTo("ann");
  }

  @Test
  void aPolicyAttachedIsAboutTheUserThatGetsIt() {
    String request =
        ",'requestParameters':{'userName':'bob','policyArn':'arn:aws:iam::aws:policy/Admin'}";
    Event event = of("iam", "AttachUserPolicy", ANN, request);
    assertThat(event.type()).isEqualTo(EventType.ACCOUNT_POLICY_ATTACH);
    assertThat(event.user().name()).isEqualTo("bob");
    assertThat(event.actor().name()).isEqualTo("ann");
    assertThat(event.change().privileges()).containsExactly("arn:aws:iam::aws:policy/Admin");
    assertThat(event.fields()).containsEntry("requestParameters.userName", "bob");
  }

  @Test
  void onesOwnAccountHasNoOtherActor() {
    Event event = of("iam", "CreateAccessKey", ANN, ",'requestParameters':{'userName':'ann'}");
    assertThat(event.actor()).isNull();
    assertThat(event.user().name()).isEqualTo("ann");
  }

  @Test
  void anErrorIsAFailure() {
    Event event = of("ec2", "RunInstances", ANN, ",'errorCode':'AccessDenied'");
    assertThat(event.type()).isEqualTo(EventType.API_CREATE);
    assertThat(event.outcome()).isEqualTo(Outcome.FAILURE);
    assertThat(event.api().error()).isEqualTo("AccessDenied");
  }

  @Test
  void anObjectReadIsADownloadWithItsBytes() {
    Event event =
        of(
            "s3",
            "GetObject",
            ANN,
            ",'requestParameters':{'bucketName':'b','key':'x/y.csv'},"
                + "'additionalEventData':{'bytesTransferredOut':4096,'bytesTransferredIn':0}");
    assertThat(event.type()).isEqualTo(EventType.FILE_DOWNLOAD);
    assertThat(event.file().share()).isEqualTo("b");
    assertThat(event.file().name()).isEqualTo("y.csv");
    assertThat(event.traffic().bytesIn()).isEqualTo(4096);
  }

  @ParameterizedTest
  @CsvSource({
    "GetSecretValue, API_READ",
    "BatchGetSecretValue, API_READ",
    "BatchDeleteImage, API_DELETE",
    "StopLogging, API_UPDATE",
    "Invoke, API_OTHER"
  })
  void otherCallsAreKnownByTheirVerb(String name, EventType type) {
    assertThat(CloudTrailTypes.of("x.amazonaws.com", name, null)).isEqualTo(type);
  }

  @Test
  void longPoliciesAreCut() {
    String request = ",'requestParameters':{'policyDocument':'" + "x".repeat(5000) + "'}";
    Event event = of("iam", "PutUserPolicy", ANN, request);
    assertThat(event.fields().get("requestParameters.policyDocument")).hasSize(1024);
  }

  @Test
  void lowerCaseNamesOfDataLakesAreUnderstood() {
    Event event =
        Samples.event(
            new CloudTrailLogSource(),
            "{'eventtime':'2024-03-01 10:00:00','eventid':'e','eventsource':'iam.amazonaws.com',"
                + "'eventname':'CreateUser','useridentity':"
                + ANN
                + "}");
    assertThat(event.type()).isEqualTo(EventType.ACCOUNT_CREATE);
    assertThat(event.user().name()).isEqualTo("ann");
  }

  @Test
  void withoutATimeThereIsNoEvent() {
    String reason =
        Samples.rejection(new CloudTrailLogSource(), "{'eventName':'X','eventTime':'redacted'}");
    assertThat(reason).startsWith("no time in it: eventTime");
  }
}
