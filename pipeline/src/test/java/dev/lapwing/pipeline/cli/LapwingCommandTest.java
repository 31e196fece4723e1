package dev.lapwing.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

final class LapwingCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return LapwingCommand.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private void assertWrongUse(String message, String... args) {
    assertThat(run(args)).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("lapwing: " + message + "\n");
    assertThat(out.toString()).isEmpty();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void withoutACommandItSaysWhatToDo() {
    assertWrongUse("say what to do: one of the commands below; try 'lapwing --help'");
  }

  @Test
  void aMisspeltCommandOrOptionIsAnsweredWithTheNearest() {
    assertWrongUse("unknown command 'audti'; did you mean 'audit'?; try 'lapwing --help'", "audti");
  }

  @Test
  void aMisspeltOptionIsAnsweredWithTheNearest() {
    assertWrongUse(
        "unknown option '--rule'; did you mean '--rules'?; try 'lapwing rules list --help'",
        "rules",
        "list",
        "--rule",
        "x");
  }

  @Test
  void aMissingOptionIsNamed() {
    assertThat(run("audit")).isEqualTo(2);
    assertThat(err.toString()).contains("--logs", "--out").hasLineCount(1);
  }

  @Test
  void anUnknownFormatIsAnsweredWithTheNearest() {
    assertWrongUse(
        "--format: unknown format 'oktta'; did you mean 'okta'?; try 'lapwing audit --help'",
        "audit",
        "--logs",
        path("x"),
        "--out",
        path("out"),
        "--format",
        "oktta");
  }

  @Test
  void logsThatAreNotThereAreWrongUse() {
    assertWrongUse(
        "no such file or folder: " + path("none"),
        "audit",
        "--logs",
        path("none"),
        "--out",
        path("out"));
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aRuleThatIsWrongIsNamedByFileAndLine() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.yml"),
            "title: x\nname: x\nid: 11111111-2222-4333-8444-555555555551\ndetector: new_device\nlevel: hihg\n");
    assertThat(run("rules", "validate", "--rules", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains(file + ":5: ", "hihg", "high");
    assertThat(err.toString().lines()).allMatch(line -> line.startsWith("lapwing: " + file + ":"));
  }

  @Test
  void aConfigurationThatIsWrongIsNamedByFileAndLine() throws IOException {
    Path file = Files.writeString(folder.resolve("c.yaml"), "tenant: x\nrulse: []\n");
    assertWrongUse(
        file + ":2: unknown key 'rulse'; did you mean 'rules'?",
        "run",
        "--config",
        file.toString());
  }

  @Test
  void aLiveJobNeedsBrokers() throws IOException {
    Path file = Files.writeString(folder.resolve("c.yaml"), "tenant: x\n");
    assertWrongUse(
        file + ": kafka: missing; a live job needs its brokers",
        "run",
        "--config",
        file.toString());
  }

  /** The folder to write to is a file: nobody's configuration is wrong, the run fails. */
  private int failing(String... more) throws IOException {
    Files.writeString(folder.resolve("okta.jsonl"), "{}\n");
    Files.writeString(folder.resolve("taken"), "");
    List<String> args =
        new ArrayList<>(List.of("audit", "--logs", path("okta.jsonl"), "--out", path("taken")));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  @Test
  void aRunThatFailsIsOneLine() throws IOException {
    assertThat(failing()).isEqualTo(1);
    assertThat(err.toString())
        .endsWith("lapwing: " + path("taken") + ": is there already, and is no folder\n");
  }

  @Test
  void theStackIsShownToThoseWhoAsk() throws IOException {
    assertThat(failing("--debug")).isEqualTo(1);
    assertThat(err.toString()).contains("FileAlreadyExistsException", "\tat dev.lapwing.");
  }

  @Test
  void theVersionNamesWhatItRunsOn() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).matches("lapwing .+ \\(Flink .+, Java .+\\)\\R");
  }

  static Stream<List<String>> commands() {
    List<List<String>> names = new ArrayList<>();
    collect(LapwingCommand.commandLine(), List.of(), names);
    return names.stream();
  }

  private static void collect(CommandLine command, List<String> path, List<List<String>> into) {
    into.add(path);
    command
        .getSubcommands()
        .forEach(
            (name, sub) ->
                collect(sub, Stream.concat(path.stream(), Stream.of(name)).toList(), into));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHelps(List<String> command) {
    List<String> args = new ArrayList<>(command);
    args.add("--help");
    assertThat(run(args.toArray(String[]::new))).isZero();
    assertThat(out.toString()).contains("Usage: ").doesNotContain("null");
    assertThat(err.toString()).isEmpty();
  }
}
