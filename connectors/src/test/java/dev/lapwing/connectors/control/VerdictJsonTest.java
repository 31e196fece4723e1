package dev.lapwing.connectors.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lapwing.connectors.InputException;
import dev.lapwing.core.control.Control;
import dev.lapwing.core.event.Entity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VerdictJsonTest {

  private static final String ANN = "'entity':{'tenant':'corp','type':'user','id':'ann'}";

  private static List<Control> read(String json) {
    return VerdictJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "default");
  }

  private static String verdict(String word) {
    return "{'alert_uid':'6d','rule':'login_risk'," + ANN + ",'verdict':'" + word + "'}";
  }

  @ParameterizedTest
  @CsvSource({
    "false_positive, RELEASE",
    "benign, RELEASE",
    "False Positive, RELEASE",
    "true_positive, DROP",
    "True-Positive, DROP"
  })
  void aVerdictThatSettlesItIsAnOrder(String word, Control.Action action) {
    assertThat(read(verdict(word)))
        .containsExactly(new Control(action, Entity.user("corp", "ann"), "login_risk"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"suspicious", "insufficient_data", "duplicate", "unknown", "test"})
  void aVerdictThatSettlesNothingIsNone(String word) {
    assertThat(read(verdict(word))).isEmpty();
  }

  @Test
  void anIncidentFindingSettlesAllItsAlerts() {
    String incident =
        "{'class_uid':2005,'verdict_id':2,'unmapped':{'entity':{'type':'user','id':'ann'}},"
            + "'finding_info_list':[{'uid':'1','analytic':{'uid':'new_device'}},"
            + "{'uid':'2','analytic':{'uid':'login_risk'}},"
            + "{'uid':'3','analytic':{'uid':'new_device'}}]}";

    assertThat(read(incident))
        .extracting(Control::action, Control::rule)
        .containsExactly(
            tuple(Control.Action.DROP, "new_device"), tuple(Control.Action.DROP, "login_risk"));
    assertThat(read(incident).get(0).entity()).isEqualTo(Entity.user("default", "ann"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "no verdict | not JSON",
        "{} | verdict: missing",
        "{'verdict':'good'} | verdict: expected false_positive, benign, true_positive or another of"
            + " OCSF's, found 'good'",
        "{'verdict':'benign'} | entity.id: missing",
        "{'verdict':'benign','entity':{'type':'user','id':'a'}} | rule: missing",
        "{'verdict':'benign','entity':{'type':'person','id':'a'}} | entity.type: expected user,"
            + " host, ip, app or site, found 'person'",
        "{'class_uid':2005,'verdict_id':1} | entity.id: missing",
        "{'class_uid':2005,'verdict_id':1,'unmapped':{'entity':{'type':'user','id':'a'}}}"
            + " | finding_info_list: missing",
        "{'class_uid':2005,'verdict_id':1,'unmapped':{'entity':{'type':'user','id':'a'}},"
            + "'finding_info_list':[{}]} | finding_info_list.analytic.uid: missing"
      })
  void whatIsNoVerdictIsRefusedWithAReason(String json, String reason) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(InputException.class).hasMessage(reason);
  }
}
