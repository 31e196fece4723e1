package dev.lapwing.connectors.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lapwing.connectors.InputException;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.User;
import dev.lapwing.core.resolve.Directory;
import dev.lapwing.core.resolve.Employment;
import dev.lapwing.core.resolve.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentityJsonTest {

  @TempDir private Path folder;

  private Directory read(String text) throws IOException {
    return IdentityJson.read(Files.writeString(folder.resolve("people.ndjson"), text), "corp");
  }

  @Test
  void allThatItSaysIsKept() {
    Identity identity =
        IdentityJson.identity(
            """
            {"tenant":"acme","uid":"u1","aliases":["anna","CORP\\\\anna"],"type":"human",
             "privileged":true,"role":"admin","department":"it","site":"Lisbon",
             "time_zone":"Europe/Lisbon","manager":"u2"}
            """,
            "corp",
            "here");
    assertThat(identity)
        .isEqualTo(
            Identity.of(
                    "acme",
                    "u1",
                    List.of("anna", "CORP\\anna"),
                    AccountKind.HUMAN,
                    true,
                    "admin",
                    "it",
                    "Lisbon",
                    "Europe/Lisbon")
                .employed("u2", Employment.ALWAYS));
  }

  @Test
  void whatItDoesNotSayIsUnknownAndNotPrivileged() {
    Identity identity = IdentityJson.identity("{\"uid\":\"u1\"}", "corp", "here");
    assertThat(identity)
        .isEqualTo(
            Identity.of(
                "corp", "u1", List.of(), AccountKind.UNRESOLVED, false, null, null, null, null));
  }

  @Test
  void aFileIsALineEachAndBlankLinesAreNone() throws IOException {
    Directory directory =
        read("{\"uid\":\"u1\",\"aliases\":[\"anna\"]}\n\n{\"uid\":\"u2\"}\n   \n");
    assertThat(directory.size()).isEqualTo(2);
    assertThat(directory.find("corp", User.named("ANNA")).uid()).isEqualTo("u1");
  }

  @Test
  void aLineThatIsWrongIsNamed() {
    Path file = folder.resolve("people.ndjson");
    assertThatThrownBy(() -> read("{\"uid\":\"u1\"}\n{\"uid\":\n"))
        .isInstanceOf(InputException.class)
        .hasMessage(file + ":2: not JSON");
    assertThatThrownBy(() -> read("{\"uid\":\"u1\"}\n\n{\"name\":\"x\"}\n"))
        .isInstanceOf(InputException.class)
        .hasMessage(file + ":3: an identity needs a uid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "null", "\"uid\"", "{\"uid\":{}}", "{\"uid\":\"\"}"})
  void whatIsNoObjectWithAUidIsNone(String json) {
    assertThatThrownBy(() -> IdentityJson.identity(json, "corp", "here"))
        .isInstanceOf(InputException.class)
        .hasMessage("here: an identity needs a uid");
  }

  @Test
  void aFileThatIsNotThereIsOneLine() {
    Path none = folder.resolve("none");
    assertThatThrownBy(() -> IdentityJson.read(none, "corp"))
        .isInstanceOf(InputException.class)
        .hasMessage(none + ": cannot be read; is the path right?");
  }

  private static Employment employment(String keys) {
    String json = "{\"uid\":\"u1\",\"time_zone\":\"Europe/Lisbon\"," + keys + "}";
    return IdentityJson.identity(json, "corp", "here").employment();
  }

  private static long at(String time) {
    return Instant.parse(time).toEpochMilli();
  }

  @Test
  void theFirstAndTheLastDayAreWholeDaysOfTheOwnZone() {
    Employment said = employment("\"starts\":\"2026-07-01\",\"ends\":\"2026-07-31\"");

    assertThat(said.absent(at("2026-06-30T22:59:59Z"))).isTrue();
    assertThat(said.absent(at("2026-06-30T23:00:00Z"))).isFalse();
    assertThat(said.absent(at("2026-07-31T22:59:59Z"))).isFalse();
    assertThat(said.absent(at("2026-07-31T23:00:00Z"))).isTrue();
  }

  @Test
  void aLeaveIsNowUnlessDatesAreSaid() {
    Employment now = employment("\"on_leave\":true");
    Employment dated =
        employment("\"on_leave\":true,\"leave_from\":\"2026-07-10\",\"leave_to\":\"2026-07-12\"");

    assertThat(now.absent(at("2020-01-01T00:00:00Z"))).isTrue();
    assertThat(dated.absent(at("2026-07-09T12:00:00Z"))).isFalse();
    assertThat(dated.absent(at("2026-07-12T12:00:00Z"))).isTrue();
    assertThat(dated.absent(at("2026-07-13T12:00:00Z"))).isFalse();
    assertThat(employment("\"on_leave\":false")).isEqualTo(Employment.ALWAYS);
  }

  @Test
  void whatIsNoDateAndNoZoneIsRefusedByName() {
    assertThatThrownBy(() -> employment("\"ends\":\"soon\""))
        .hasMessage("here: ends: expected a date such as 2026-01-31, found 'soon'");
    assertThatThrownBy(
            () -> IdentityJson.identity("{\"uid\":\"u\",\"time_zone\":\"Home\"}", "corp", "here"))
        .hasMessage("here: time_zone: expected an IANA name such as Europe/Lisbon, found 'Home'");
  }
}
