package dev.lapwing.connectors.parse.agreement;

import static dev.lapwing.connectors.parse.agreement.Agreement.differ;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.User;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A vendor's event and the OCSF event that the community maps it to: both read, they must agree.
 */
class OcsfTwinsTest {

  /** The twins say themselves that they are no gold standard: what differs is printed. */
  @ParameterizedTest
  @CsvSource({
    "okta, mappings/Okta, 0.5",
    "cloudtrail, mappings/AWS/v1.0.0-rc.2/CloudTrail, 1",
    "cloudtrail, mappings/AWS/v1.1.0/CloudTrail, 1",
    "cloudtrail, mappings/AWS/v1.5.0/CloudTrail, 1"
  })
  void twinsAgree(String format, String name, double share) {
    Path folder = RealLogs.folder("ocsf-examples").resolve(name);
    Agreement agreement = new Agreement("ocsf " + name.replaceAll("mappings/", ""));
    for (Path raw : RealLogs.files(folder, "\\.raw")) {
      JsonNode vendor = RealLogs.documents(raw).get(0);
      JsonNode ocsf =
          RealLogs.documents(Path.of(raw.toString().replaceAll("\\.raw$", ".ocsf"))).get(0);
      compare(RealLogs.event(format, vendor), RealLogs.event("ocsf", ocsf), agreement);
    }
    System.out.println(agreement.report());
    agreement.verifyPage();
    assertThat(agreement.share()).as(agreement.report()).isGreaterThanOrEqualTo(share);
  }

  private static void compare(Event ours, Event twin, Agreement agreement) {
    User who = ours.actor() != null ? ours.actor() : ours.user();
    User their = twin.actor() != null ? twin.actor() : twin.user();
    String ip = ours.src() == null ? null : ours.src().ip();
    String theirIp = twin.src() == null ? null : twin.src().ip();
    agreement.add(
        ours.code(),
        differ(who, their, () -> same(who, their)),
        differ(ip, theirIp, () -> Objects.equals(ip, theirIp)),
        differ(ours.outcome(), twin.outcome(), () -> ours.outcome() == twin.outcome()),
        differ(ours.time(), twin.time(), () -> ours.time() / 1000 == twin.time() / 1000),
        differ(ours.type(), twin.type(), () -> ours.type() == twin.type()));
  }

  private static boolean same(User a, User b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return (a.uid() != null && a.uid().equals(b.uid()))
        || (a.email() != null && a.email().equals(b.email()))
        || (a.name() != null && a.name().equals(b.name()));
  }

  @Test
  void everyExampleIsParsed() {
    Path folder = RealLogs.folder("ocsf-examples");
    List<Path> files = RealLogs.files(folder, "\\.ocsf(\\.json)?");
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      for (JsonNode record : RealLogs.documents(file)) {
        assertThat(RealLogs.event("ocsf", record)).as(file.toString()).isNotNull();
      }
    }
  }
}
