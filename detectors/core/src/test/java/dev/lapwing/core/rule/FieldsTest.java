package dev.lapwing.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lapwing.core.event.Change;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.ProcessInfo;
import dev.lapwing.core.event.Traffic;
import dev.lapwing.core.event.User;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FieldsTest {

  private final Event empty = Event.builder().id("1").build();

  @Test
  void everyPathOfAnEmptyEventIsReadWithoutHarm() {
    for (String path : Fields.paths()) {
      Fields.get(empty, path);
    }
    assertThat(Fields.get(empty, "user.name")).isNull();
  }

  @Test
  void whatIsUnknownIsNullAndNotAnEmptyNumber() {
    Event event =
        empty.toBuilder()
            .src(Endpoint.ip("10.0.0.1"))
            .traffic(Traffic.of("tcp", Traffic.Direction.OUTBOUND, -1, 7))
            .build();

    assertThat(Fields.get(event, "src_endpoint.port")).isNull();
    assertThat(Fields.number(event, "traffic.bytes_in")).isNaN();
    assertThat(Fields.number(event, "traffic.bytes_out")).isEqualTo(7);
    assertThat(Fields.get(event, "connection_info.direction")).isEqualTo("Outbound");
  }

  @Test
  void rawFieldsAreUnmapped() {
    Event event = empty.toBuilder().fields(Map.of("awsRegion", "eu-west-1")).build();

    assertThat(Fields.get(event, "unmapped.awsRegion")).isEqualTo("eu-west-1");
  }

  @Test
  void aLogonGoesToItsOwnHostUnlessTheLogSaysOtherwise() {
    Event logon = empty.toBuilder().type(EventType.AUTH_LOGON).host(Endpoint.host("srv1")).build();

    assertThat(Fields.get(logon, "dst_endpoint.hostname")).isEqualTo("srv1");
    assertThat(
            Fields.get(logon.toBuilder().dst(Endpoint.host("dc")).build(), "dst_endpoint.hostname"))
        .isEqualTo("dc");
  }

  @Test
  void theActorOfAProcessIsItsUserButThatOfAnAccountChangeIsSomebodyElse() {
    Event launch = empty.toBuilder().type(EventType.PROCESS_LAUNCH).user(User.named("bob")).build();
    Event reset = launch.toBuilder().type(EventType.ACCOUNT_PASSWORD_RESET).build();

    assertThat(Fields.get(launch, "actor.user.name")).isEqualTo("bob");
    assertThat(Fields.get(reset, "actor.user.name")).isNull();
  }

  @Test
  void anUnknownPathNamesTheNearest() {
    assertThatThrownBy(() -> Fields.compile("src_endpoint.adress"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown field 'src_endpoint.adress'; did you mean 'src_endpoint.agent'?");
  }

  @Test
  void sigmasNamesFindTheRawFieldFirstAndThenTheEvent() {
    Event event =
        empty.toBuilder()
            .type(EventType.SERVICE_CREATE)
            .code("7045")
            .outcome(Outcome.SUCCESS)
            .change(Change.unit("svc", "c:\\x.exe"))
            .process(ProcessInfo.of("c:\\windows\\cmd.exe", "cmd /c", 1, "c:\\p.exe"))
            .fields(Map.of("ServiceName", "RAW"))
            .build();

    assertThat(SigmaFields.compile("ServiceName").apply(event)).isEqualTo("RAW");
    assertThat(SigmaFields.compile("ImagePath").apply(event)).isEqualTo("c:\\x.exe");
    assertThat(SigmaFields.compile("EventID").apply(event)).isEqualTo("7045");
    assertThat(SigmaFields.compile("ParentImage").apply(event)).isEqualTo("c:\\p.exe");
    assertThat(SigmaFields.compile("outcome.result").apply(event)).isEqualTo("SUCCESS");
    assertThat(SigmaFields.compile("NoSuch").apply(event)).isNull();
  }
}
