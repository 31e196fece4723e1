package dev.lapwing.core.detector.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramNameTest {

  @ParameterizedTest
  @CsvSource({
    "cmd.exe, cmd.exe",
    "rundll32.exe, rundll32.exe",
    "splwow64.exe, splwow64.exe",
    "setup-1.2.13.exe, setup-#.#.#.exe",
    "kb5031356.exe, kb#.exe",
    "python3.11, python3.#",
    "7z.exe, #z.exe",
    "a1b2c3d4.tmp, #.tmp",
    "deadbeef.exe, deadbeef.exe",
    "teams_1.5.0.exe, teams_#.#.#.exe",
    "'', ?",
    ", ?",
  })
  void whatChangesFromCopyToCopyIsLeftOut(String name, String expected) {
    assertThat(ProgramName.of(name)).isEqualTo(expected);
  }
}
