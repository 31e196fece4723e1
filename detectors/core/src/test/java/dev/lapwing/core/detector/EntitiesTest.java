package dev.lapwing.core.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Traffic;
import dev.lapwing.core.event.User;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EntitiesTest {

  private static final Event NOTHING =
      Event.builder().id("e").tenant("corp").source("okta").build();

  @Test
  void anAccountIsCalledByItsMailElseItsNameElseItsUid() {
    assertThat(Entities.userId(User.of("S-1-5", "Anna", "CORP", "Anna@Corp.example")))
        .isEqualTo("anna@corp.example");
    assertThat(Entities.userId(User.of("S-1-5", "Anna", "CORP", null))).isEqualTo("corp\\anna");
    assertThat(Entities.userId(User.named("Anna"))).isEqualTo("anna");
    assertThat(Entities.userId(User.of("S-1-5-21", null, "CORP", null))).isEqualTo("S-1-5-21");
    assertThat(Entities.userId(User.of(null, null, null, null))).isNull();
  }

  @Test
  void theHostIsWhereItHappenedElseWhereItCameFrom() {
    Event from = NOTHING.toBuilder().src(Endpoint.host("PC7")).build();
    assertThat(Entities.hostId(from)).isEqualTo("pc7");
    assertThat(Entities.hostId(from.toBuilder().host(Endpoint.host("SRV1")).build()))
        .isEqualTo("srv1");
    assertThat(Entities.hostId(from.toBuilder().host(Endpoint.ip("10.0.0.1")).build()))
        .isEqualTo("pc7");
    assertThat(Entities.hostId(NOTHING)).isNull();
  }

  @Test
  void ofTrafficAPrivateAddressIsAHostToo() {
    Traffic sent = Traffic.of("tcp", Traffic.Direction.OUTBOUND, 10, 20);
    Event inside = NOTHING.toBuilder().src(Endpoint.ip("10.1.2.3")).traffic(sent).build();
    assertThat(Entities.hostId(inside)).isEqualTo("10.1.2.3");
    assertThat(Entities.hostId(inside.toBuilder().src(Endpoint.ip("192.0.2.1")).build())).isNull();
    assertThat(Entities.hostId(inside.toBuilder().traffic(null).build())).isNull();
  }

  @Test
  void anEventIsAboutEachEntityThatItNames() {
    Event event =
        NOTHING.toBuilder()
            .user(User.named("anna"))
            .host(Endpoint.host("srv1"))
            .src(Endpoint.ip("192.0.2.1"))
            .auth(new Auth(0, null, null, null, null, List.of(), null, "mail", null))
            .build();
    assertThat(Observations.entity(event, EntityType.USER)).isEqualTo(Entity.user("corp", "anna"));
    assertThat(Observations.entity(event, EntityType.HOST)).isEqualTo(Entity.host("corp", "srv1"));
    assertThat(Observations.entity(event, EntityType.IP)).isEqualTo(Entity.ip("corp", "192.0.2.1"));
    assertThat(Observations.entity(event, EntityType.APP))
        .isEqualTo(new Entity("corp", EntityType.APP, "mail"));
    assertThat(Observations.entity(event, EntityType.SITE)).isNull();
    for (EntityType type : EntityType.values()) {
      assertThat(Observations.entity(NOTHING, type)).isNull();
    }
  }

  @Test
  void anEventIsMostAboutItsAccountThenItsMachineThenItsAddressThenItsSource() {
    Event event = NOTHING.toBuilder().src(Endpoint.ip("192.0.2.1")).build();
    assertThat(Observations.about(NOTHING).key()).isEqualTo("site|corp|okta");
    assertThat(Observations.about(event).key()).isEqualTo("ip|corp|192.0.2.1");
    event = event.toBuilder().host(Endpoint.host("srv1")).build();
    assertThat(Observations.about(event).key()).isEqualTo("host|corp|srv1");
    event = event.toBuilder().user(User.named("anna")).build();
    assertThat(Observations.about(event).key()).isEqualTo("user|corp|anna");
  }
}
