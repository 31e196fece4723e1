package dev.lapwing.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.event.Entity;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class NameIdsTest {

  private static final Entity ANNA = Entity.user("corp", "anna@corp.example");

  @Test
  void theyAreUuidsOfVersion5AndTheStandardVariant() {
    for (int i = 0; i < 200; i++) {
      UUID id = UUID.fromString(NameIds.of("x", Integer.toString(i)));
      assertThat(id.version()).isEqualTo(5);
      assertThat(id.variant()).isEqualTo(2);
    }
  }

  /** Playbooks, savepoints and closed cases hang on these: they never change. */
  @Test
  void theSameThingHasTheSameIdInEveryBuild() {
    assertThat(NameIds.finding("impossible_travel", ANNA, "day 20514"))
        .isEqualTo("70c81a41-346f-5fc0-9a25-ccaab20253d9");
  }

  @Test
  void namesDoNotRunIntoEachOther() {
    assertThat(NameIds.of("ab", "c")).isNotEqualTo(NameIds.of("a", "bc"));
    assertThat(NameIds.of("a", "")).isNotEqualTo(NameIds.of("a"));
  }

  @Test
  void eachPartTellsFindingsApart() {
    String id = NameIds.finding("rule", ANNA, "1");
    assertThat(id)
        .isNotEqualTo(NameIds.finding("other", ANNA, "1"))
        .isNotEqualTo(NameIds.finding("rule", Entity.host("corp", ANNA.id()), "1"))
        .isNotEqualTo(NameIds.finding("rule", Entity.user("other", ANNA.id()), "1"))
        .isNotEqualTo(NameIds.finding("rule", ANNA, "2"));
  }
}
