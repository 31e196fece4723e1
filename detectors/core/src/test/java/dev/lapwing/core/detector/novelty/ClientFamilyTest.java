package dev.lapwing.core.detector.novelty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientFamilyTest {

  @ParameterizedTest
  @CsvSource({
    "Mozilla/5.0 (Windows NT 10.0; Win64) Chrome/120 Safari/537.36 Edg/120.0, Edge on Windows",
    "Mozilla/5.0 (Windows NT 10.0; Win64) Chrome/120 Safari/537.36, Chrome on Windows",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17 like Mac OS X) Version/17 Safari/604.1, Safari on iOS",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Version/17 Safari/605, Safari on macOS",
    "Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko/20100101 Firefox/119.0, Firefox on Linux",
    "python-requests/2.31, python-requests",
    "aws-cli/2.1 Linux/5.4, aws-cli on Linux",
    "OpenSSH_7.4, OpenSSH",
  })
  void familiesAreNamedWithoutVersions(String agent, String family) {
    assertThat(ClientFamily.of(agent, null)).isEqualTo(family);
  }

  @Test
  void theOperatingSystemOfTheRecordComesFirst() {
    assertThat(ClientFamily.of("Firefox/119", "Windows 11")).isEqualTo("Firefox on Windows");
    assertThat(ClientFamily.of(null, "Ubuntu Linux")).isEqualTo("Linux");
  }

  @Test
  void nothingSaysNothing() {
    assertThat(ClientFamily.of(null, null)).isNull();
    assertThat(ClientFamily.of(" ", "BeOS")).isNull();
  }
}
