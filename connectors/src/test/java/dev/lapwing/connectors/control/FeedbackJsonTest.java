package dev.lapwing.connectors.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lapwing.connectors.InputException;
import dev.lapwing.core.control.Carried;
import dev.lapwing.core.control.Carry;
import dev.lapwing.core.detector.EntityState;
import dev.lapwing.core.event.Entity;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FeedbackJsonTest {

  /** As the first build that had this topic wrote it; every later one must read it. */
  private static final String FIRST =
      "{'version':1,'carried':{'from':{'tenant':'corp','type':'user','id':'corp\\\\ann'},"
          + "'to':{'tenant':'corp','type':'user','id':'p1'},'state':'AgAA'}}";

  private static Carried read(String json) {
    return FeedbackJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatTheFirstVersionWroteIsRead() {
    Carried carried = read(FIRST);

    assertThat(carried.order())
        .isEqualTo(new Carry(Entity.user("corp", "corp\\ann"), Entity.user("corp", "p1")));
    assertThat(carried.state()).containsExactly(2, 0, 0);
  }

  @Test
  void whatIsReadIsWrittenAsItWas() {
    Carried empty = Carried.of(read(FIRST).order(), EntityState.CODEC, new EntityState());

    assertThat(FeedbackJson.write(empty)).isEqualTo(FIRST.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "no feedback | not JSON",
        "{} | version: expected 1, found 0",
        "{'version':2} | version: expected 1, found 2",
        "{'version':1} | from.id: missing",
        "{'version':1,'carried':{'from':{'type':'user','id':'a'}}} | from.tenant: missing",
        "{'version':1,'carried':{'from':{'tenant':'c','type':'user','id':'a'},"
            + "'to':{'tenant':'c','type':'user','id':'b'}}} | carried.state: missing",
        "{'version':1,'carried':{'from':{'tenant':'c','type':'user','id':'a'},"
            + "'to':{'tenant':'c','type':'user','id':'b'},'state':'CQAA'}}"
            + " | carried.state: entity state of version 9; this build knows up to 2"
      })
  void whatIsNoFeedbackIsRefusedWithAReason(String json, String reason) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(InputException.class).hasMessage(reason);
  }
}
