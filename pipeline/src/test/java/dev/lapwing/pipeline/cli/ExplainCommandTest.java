package dev.lapwing.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

  private static final String DELETED =
      """
      {"eventVersion":"1.08","eventID":"11111111-2222-4333-8444-555555555555","eventTime":"2026-03-02T09:00:00Z",\
      "eventSource":"cloudtrail.amazonaws.com","eventName":"DeleteTrail","awsRegion":"eu-west-1",\
      "sourceIPAddress":"192.0.2.7","eventType":"AwsApiCall","errorCode":"AccessDenied",\
      "userIdentity":{"type":"IAMUser","userName":"anna","arn":"arn:aws:iam::1:user/anna"}}""";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String rule, String event) throws IOException {
    Path file = Files.writeString(folder.resolve("event.json"), event);
    return LapwingCommand.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute("rules", "explain", rule, file.toString());
  }

  @Test
  void itSaysFieldByFieldWhatSpeaksAgainstIt() throws IOException {
    assertThat(run("aws_monitoring_weakened", DELETED)).as(err.toString()).isEqualTo(1);
    assertThat(out.toString().lines().toList())
        .anyMatch(
            line -> line.startsWith("yes logsource: aws/cloudtrail; the event is of cloudtrail"))
        .contains("no  all of these")
        .anyMatch(
            line ->
                line.startsWith("  yes eventName: one of 'deletetrail', ")
                    && line.endsWith("the event has 'DeleteTrail'"))
        .contains("    yes errorCode: /.+/; the event has 'AccessDenied'")
        .endsWith("aws_monitoring_weakened does not match");
  }

  @Test
  void whatMatchesIsSaidSo() throws IOException {
    assertThat(
            run("aws_monitoring_weakened", DELETED.replace(",\"errorCode\":\"AccessDenied\"", "")))
        .isZero();
    assertThat(out.toString())
        .contains("    no  errorCode: /.+/; the event has none\n")
        .endsWith("aws_monitoring_weakened matches\n");
  }

  @Test
  void anUnknownRuleAndAnUnreadableRecordAreWrongUse() throws IOException {
    assertThat(run("aws_monitoring_weakend", DELETED)).isEqualTo(2);
    assertThat(err.toString()).contains("did you mean 'aws_monitoring_weakened'?");
    assertThat(run("aws_monitoring_weakened", "{\"a\":")).isEqualTo(2);
    assertThat(err.toString()).contains("event.json: ");
  }
}
