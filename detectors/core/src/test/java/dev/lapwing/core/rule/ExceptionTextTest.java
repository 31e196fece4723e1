package dev.lapwing.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ExceptionTextTest {

  private static final String YAML =
      """
      title: Backups
      exception:
        rules: [volume_spike]
        selection: { user.name: backup }
        owner: backup@corp.example
        reason: nightly backup
        until: 2026-12-20
      """;

  private static void assertWrong(String text, String message) {
    assertThatThrownBy(() -> ExceptionText.read("backups", text))
        .isInstanceOf(RuleException.class)
        .hasMessage(message);
  }

  @Test
  void itIsCalledByItsKey() {
    ExceptionRule read = ExceptionText.read("backups", YAML);
    assertThat(read.name()).isEqualTo("backups");
    assertThat(read.rules()).containsExactly("volume_spike");
    assertThat(read.until()).isEqualTo("2026-12-20");
  }

  @Test
  void jsonIsReadAsWell() {
    String json =
        """
        {"title":"Backups","exception":{"rules":["volume_spike"],
         "selection":{"user.name":"backup"},"owner":"o","reason":"r","until":"2026-12-20"}}
        """;
    assertThat(ExceptionText.read("backups", json).owner()).isEqualTo("o");
  }

  @Test
  void whatIsWrongIsSaidWithTheLine() {
    assertWrong("title: x", "backups:1: exception: missing");
    assertWrong("", "backups: expected one exception, found 0");
    assertWrong(
        YAML.replace("  owner: backup@corp.example\n", ""),
        "backups:3: exception: owner: missing; write, for instance, 'owner: who answers for it'");
    assertWrong(
        YAML.replace("until: 2026-12-20", "until: soon"),
        "backups:7: until: expected a date such as 2026-12-20, found 'soon'");
    assertWrong("name: other\n" + YAML, "backups:1: name: expected the record's key, 'backups'");
    assertWrong(
        YAML + "enabled: false\n",
        "backups:8: unknown key 'enabled'; there are: author, date, description, exception, id,"
            + " modified, name, title");
  }
}
