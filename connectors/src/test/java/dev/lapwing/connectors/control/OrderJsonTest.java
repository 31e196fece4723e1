package dev.lapwing.connectors.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lapwing.connectors.InputException;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.core.control.Ack;
import dev.lapwing.core.control.Control;
import dev.lapwing.core.control.News;
import dev.lapwing.core.control.Switch;
import dev.lapwing.core.control.Switch.Kind;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Origin;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OrderJsonTest {

  private final OrderJson reader = new OrderJson("corp", Set.of("new_device", "new_app"));

  private News read(String json) {
    return reader.read(RawRecord.line(json.replace('\'', '"'), Origin.topic("orders", 0, 7)));
  }

  @Test
  void whatIsOrderedOfAnEntityIsReadAsBefore() {
    News read = read("{'action':'reset','entity':{'type':'user','id':'00u7'},'rule':'new_device'}");
    assertThat(read.control())
        .isEqualTo(new Control(Control.Action.RESET, Entity.user("corp", "00u7"), "new_device"));
    assertThat(read.order()).isNull();
  }

  @Test
  void aRuleIsSwitchedOffAndOn() {
    assertThat(
            read("{'action':'disable','rule':'new_app','owner':'soc','reason':'noisy','id':'x1'}")
                .order())
        .isEqualTo(new Switch("x1", Kind.ENABLED, "new_app", Switch.OFF, "soc", "noisy", 7));
    assertThat(read("{'action':'enable','rule':'new_app'}").order())
        .isEqualTo(new Switch("orders·0·7", Kind.ENABLED, "new_app", null, null, null, 7));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      delimiter = '|',
      value = {
        "{'action':'severity','rule':'new_app','severity':'low'} | severity/new_app | low",
        "{'action':'severity','rule':'new_app','severity':'as_configured'} | severity/new_app | null",
        "{'action':'budget','budget':'60/day'} | budget/ | 60",
        "{'action':'budget','budget':'as_configured'} | budget/ | null"
      },
      quoteCharacter = '"')
  void severityAndBudgetAreSet(String json, String slot, String value) {
    Switch order = read(json).order();
    assertThat(order.slot()).isEqualTo(slot);
    assertThat(order.value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "nonsense | not JSON",
        "{'rule':'new_app'} | action: missing",
        "{'action':'forgive'} | action: expected reset, erase, enable, disable, severity or"
            + " budget, found 'forgive'",
        "{'action':'reset'} | entity.id: missing",
        "{'action':'disable'} | rule: missing",
        "{'action':'disable','rule':'new_ap'} | rule: unknown rule 'new_ap'; did you mean"
            + " 'new_app'?",
        "{'action':'severity','rule':'new_app'} | severity: missing",
        "{'action':'severity','rule':'new_app','severity':'bad'} | severity: expected one of"
            + " informational, low, medium, high, critical or as_configured, found 'bad'",
        "{'action':'budget','budget':'0/day'} | budget: expected a number of alerts such as"
            + " 40/day, or as_configured, found '0/day'"
      })
  void whatIsNoOrderSaysWhy(String json, String reason) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(InputException.class).hasMessage(reason);
  }

  @Test
  void anAcknowledgementSaysWhoObeysWhat() {
    Switch order = read("{'action':'budget','budget':'60/day','id':'x'}").order();
    assertThat(AckJson.write(new Ack(order, "budget-tenants", 1, 4, 1_000, Long.MIN_VALUE)))
        .isEqualTo(
            """
            {"order":"x","sets":"budget","value":"60/day","operator":"budget-tenants",\
            "subtask":1,"of":4,"time":"1970-01-01T00:00:01Z"}""");
    Switch off = read("{'action':'disable','rule':'new_app','id':'y'}").order();
    assertThat(AckJson.write(new Ack(off, "risk-entities", 0, 1, 1_000, 2_000)))
        .contains("\"sets\":\"enabled\",\"rule\":\"new_app\",\"value\":\"off\"")
        .contains("\"event_time\":\"1970-01-01T00:00:02Z\"");
  }
}
