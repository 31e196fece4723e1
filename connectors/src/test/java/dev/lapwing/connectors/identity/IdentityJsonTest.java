package dev.lapwing.connectors.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lapwing.connectors.InputException;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.User;
import dev.lapwing.core.resolve.Directory;
import dev.lapwing.core.resolve.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            new Identity(
                "acme",
                "u1",
                List.of("anna", "CORP\\anna"),
                AccountKind.HUMAN,
                true,
                "admin",
                "it",
                "Lisbon",
                "Europe/Lisbon"));
  }

  @Test
  void whatItDoesNotSayIsUnknownAndNotPrivileged() {
    Identity identity = IdentityJson.identity("{\"uid\":\"u1\"}", "corp", "here");
    assertThat(identity)
        .isEqualTo(
            new Identity(
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
}
