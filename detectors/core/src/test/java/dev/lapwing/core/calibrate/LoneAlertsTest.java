package dev.lapwing.core.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LoneAlertsTest {

  private final LoneAlerts alerts = new LoneAlerts();

  private void alert(int rule, int times) {
    for (int i = 0; i < times; i++) {
      alerts.change(new LoneAlerts.Change(rule, 1));
    }
  }

  @Test
  void oneAlertAWeekOfEachRuleIsFree() {
    alert(1, 2);
    alert(2, 2);

    assertThat(alerts.beyondFree(14)).isZero();
  }

  @Test
  void aRuleThatAlertsEveryDayIsNot() {
    alert(1, 14);
    alert(2, 2);

    assertThat(alerts.beyondFree(14)).isCloseTo(12, within(1e-9));
  }

  @Test
  void theFirstAlertIsFree() {
    alert(1, 1);

    assertThat(alerts.beyondFree(1)).isZero();
  }

  @Test
  void whatTurnsOutToBeAnIncidentIsTakenBack() {
    alert(1, 3);
    alerts.change(new LoneAlerts.Change(1, -1));
    alerts.change(new LoneAlerts.Change(2, -1));

    assertThat(alerts.beyondFree(1)).isCloseTo(1, within(1e-9));
  }
}
