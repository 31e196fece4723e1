package dev.lapwing.core.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Context;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.User;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerGroupsTest {

  private static Event by(AccountKind kind, Context context) {
    User user = new User("u", "anna", null, null, kind, false, context);
    return Event.builder().id("e").tenant("corp").user(user).build();
  }

  private static Event byAnna() {
    return by(AccountKind.HUMAN, new Context("Europe/Lisbon", "sales@lis", null, false));
  }

  private static Entity host(String name) {
    return new Entity("corp", EntityType.HOST, name);
  }

  @Test
  void aPersonsGroupIsTheDirectorys() {
    assertThat(PeerGroups.of(Entity.user("corp", "anna"), byAnna())).isEqualTo("sales@lis");
    assertThat(PeerGroups.of(Entity.user("corp", "anna"), by(AccountKind.HUMAN, null))).isNull();
  }

  @Test
  void programsAccountsAreOneGroup() {
    assertThat(PeerGroups.of(Entity.user("corp", "backup"), by(AccountKind.SERVICE, null)))
        .isEqualTo("services");
  }

  @Test
  void aMachineGoesWithWhoeverActsOnIt() {
    assertThat(PeerGroups.of(host("ws-0012"), byAnna())).isEqualTo("sales@lis");
  }

  @ParameterizedTest
  @CsvSource({
    "ws-0012, hosts:ws",
    "dc1.corp.example, hosts:dc",
    "srv-file-2, hosts:srv-file",
    "zeus,",
    "a1,",
    "10.1.2.3,",
    "mail.corp2.example,"
  })
  void elseWithThoseOfLikeNames(String name, String group) {
    assertThat(PeerGroups.of(host(name), by(AccountKind.UNRESOLVED, null))).isEqualTo(group);
  }

  @Test
  void hoursAreThoseOfWhoActs() {
    Event event = byAnna();
    // A Wednesday in July, 23:30 UTC, is half past midnight on Thursday in Lisbon.
    long time = Instant.parse("2026-07-01T23:30:00Z").toEpochMilli();

    assertThat(PeerGroups.hourOfWeek(host("ws-1"), event, time)).isEqualTo(3 * 24);
    assertThat(PeerGroups.hourOfWeek(new Entity("corp", EntityType.IP, "10.0.0.1"), event, time))
        .isEqualTo(2 * 24 + 23);
  }
}
