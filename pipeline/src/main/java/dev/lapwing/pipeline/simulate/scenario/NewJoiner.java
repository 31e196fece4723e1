package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.OktaLog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Somebody's first day: nothing of the account was ever seen before, and a factor is enrolled. */
final class NewJoiner implements Scenario {

  @Override
  public String name() {
    return "new_joiner";
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person person = stage.lead();
    incident.concerns(person);
    long time = stage.workingMoment(person);
    LocalDate first = stage.window().history().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
    LocalDate today =
        Instant.ofEpochMilli(time).atZone(person.office().city().zone()).toLocalDate();
    stage.calendar().absent(person, first, today);
    OktaLog okta = Persona.atLaptop(person, person.office().address(), time, dice).okta();
    String session = okta.newSession();
    incident.at(time, okta.signedIn(session));
    time += dice.between(2L, 8L) * Stage.MINUTE;
    incident.at(time, okta.factorEnrolled(session));
    for (String app : person.department().apps()) {
      time += dice.between(1L, 9L) * Stage.MINUTE;
      incident.at(time, okta.opened(session, app));
    }
    OktaLog phone = new OktaLog(person, person.phone(), person.mobile(), dice);
    String second = phone.newSession();
    incident.at(time + 3 * Stage.MINUTE, phone.signedIn(second));
    incident.at(time + 4 * Stage.MINUTE, phone.opened(second, "Chat"));
  }
}
