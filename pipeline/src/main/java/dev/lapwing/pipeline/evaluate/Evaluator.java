package dev.lapwing.pipeline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.lapwing.connectors.InputException;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what was raised with what was planted. */
final class Evaluator {

  private final Incidents incidents;
  private final Alarms alarms;
  private final Calibration calibration;
  private final Map<Incident, Outcome> outcomes = new LinkedHashMap<>();
  private final Set<String> users = new HashSet<>();

  private Evaluator(Incidents incidents, Alarms alarms, Calibration calibration, Period period) {
    this.incidents = incidents;
    this.alarms = alarms;
    this.calibration = calibration;
    incidents.all().stream()
        .filter(incident -> incident.attack() && period.contains(incident.start()))
        .forEach(incident -> outcomes.put(incident, new Outcome(incident)));
  }

  /**
   * @throws IOException if a file cannot be read
   * @throws InputException if one says something else than it should
   */
  static Evaluation evaluate(EvaluationInput input) throws IOException {
    People people = input.identities() == null ? People.unknown() : People.read(input.identities());
    Incidents incidents = new Incidents(Labels.read(input.labels(), people));
    Period period = Periods.of(input, incidents);
    Alarms alarms = new Alarms(incidents, people, period);
    Calibration calibration = new Calibration(coverage(input));
    Evaluator evaluator = new Evaluator(incidents, alarms, calibration, period);
    RaisedLines lines = new RaisedLines(people);
    lines.read(input.alerts(), evaluator::alert);
    if (input.findings() != null) {
      lines.read(input.findings(), evaluator::finding);
    }
    return new Evaluation(
        period,
        people.humans().isEmpty() ? evaluator.users.size() : people.humans().size(),
        input.budget(),
        incidents.all(),
        List.copyOf(evaluator.outcomes.values()),
        alarms,
        calibration.ratios(),
        Fairness.of(people, alarms.falseOnes()));
  }

  private static JsonNode coverage(EvaluationInput input) throws IOException {
    return input.coverage() == null ? MissingNode.getInstance() : JsonLines.whole(input.coverage());
  }

  private void alert(Raised alert) {
    alarms.add(alert);
    touch(true, alert);
  }

  private void finding(Raised finding) {
    touch(false, finding);
    if (!incidents.ofAttack(finding)) {
      calibration.add(finding);
    }
  }

  private void touch(boolean alert, Raised raised) {
    if ("user".equals(raised.entity().type())) {
      users.add(raised.entity().id());
    }
    for (Incident incident : incidents.touched(raised)) {
      Outcome outcome = outcomes.get(incident);
      if (outcome != null) {
        outcome.add(Touch.of(alert, raised, incident));
      }
    }
  }
}
