package dev.lapwing.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Errors that no small file shows; for those see {@link MistakesTest}. */
final class RuleErrorsTest {

  private static final String STEPS = Rules.event("a") + "---\n" + Rules.event("b") + "---\n";

  private static final String BODY =
      "type: temporal_ordered\nrules: [a, b]\ngroup-by: user.uid\ntimespan: 1h\n";

  @Test
  void allProblemsAreReportedAndTheFirstIsTheMessage() {
    RuleException e =
        catchThrowableOfType(
            RuleException.class,
            () -> Rules.of("title: x\nlevel: hihg\nlogsource: {}\ndetection: {}\n---\ntitle: y\n"));

    assertThat(e).hasMessage("a.yml:2: level: unknown level 'hihg'; did you mean 'high'?");
    assertThat(e.problems()).hasSize(3);
  }

  @Test
  void warningsAreToldBesideErrors() {
    RuleException e =
        catchThrowableOfType(
            RuleException.class, () -> Rules.of(Rules.event("a") + "fasle: x\nstatus: x\n"));

    assertThat(e.warnings()).containsExactly("a.yml:6: unknown key 'fasle'");
  }

  @Test
  void rulesOfAFileThatIsNoYamlAreNotSaidToBeUnknown() {
    String steps = Rules.event("a") + "---\n" + Rules.event("b") + "  - nonsense\n";

    assertThat(Rules.problems(steps, Rules.sequence("s", BODY) + "level: hihg\n"))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("a.yml:12: YAML: "))
        .anyMatch(line -> line.startsWith("b.yml:9: level: "));
  }

  @Test
  void moreThan64SequencesAreTooMany() {
    StringBuilder text = new StringBuilder(STEPS);
    for (int i = 0; i < 65; i++) {
      String id = "id: 11111111-2222-4333-8444-5555555555" + (10 + i);
      text.append(Rules.sequence("s" + i, BODY).replace(Rules.ID + "1", id)).append("---\n");
    }

    assertThat(Rules.problems(text.toString()))
        .containsExactly(
            "a.yml:589: correlation: more than 64 sequences are on; switch some off with 'enabled:"
                + " false', or run a second job");
  }

  @Test
  void aFileTooLargeToBeRulesIsNotRead(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.yml"), "#".repeat(3_000_001));

    assertThatThrownBy(() -> RuleSet.load(List.of(folder.toString())))
        .hasMessage(
            file
                + ": file: 3000001 bytes, expected at most 3000000; split it, or is it another"
                + " file?");
  }

  @Test
  void aFolderWithoutRulesIsNoSourceOfRules(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "no rule");
    assertThatThrownBy(() -> RuleSet.load(List.of(folder.toString())))
        .hasMessage(
            folder
                + ": rules: no .yml or .yaml file in it; is it the right folder? Else leave it out");
  }

  @Test
  void aFileThatIsNoTextIsNamed(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("a.yml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x41});

    assertThatThrownBy(() -> RuleSet.load(List.of(folder.toString())))
        .hasMessage(file + ": file: no text in UTF-8; save it as such");
  }

  @Test
  void whatLooksBackFartherThanStateIsKeptIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.yml"), STEPS + Rules.sequence("s", BODY));
    List<String> sources = List.of(file.toString());

    assertThat(RuleSet.load(sources, Duration.ofHours(1)).sequences()).hasSize(1);
    assertThatThrownBy(() -> RuleSet.load(sources, Duration.ofMinutes(30)))
        .hasMessage(
            file
                + ":20: timespan: 1h is longer than state is kept, 30m; shorten it to that, or"
                + " raise privacy.retention in the configuration");
  }

  @Test
  void aSequenceThatIsOffMayLookBackAsFarAsItLikes(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.yml"), STEPS + Rules.sequence("s", BODY));
    Path off = Files.writeString(folder.resolve("b.yml"), "name: s\nenabled: false\n");

    RuleSet rules = RuleSet.load(List.of(file.toString(), off.toString()), Duration.ofMinutes(30));

    assertThat(rules.sequences()).isEmpty();
  }
}
