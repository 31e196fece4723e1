package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.M365Log;
import dev.lapwing.pipeline.simulate.vendor.OktaLog;
import java.time.Instant;
import java.time.LocalDate;

/** Back after two weeks or more: the password is mistyped, and a heap of mail is read. */
final class ReturnFromLeave implements Scenario {

  @Override
  public String name() {
    return "return_from_leave";
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person person = stage.lead();
    incident.concerns(person);
    long time = stage.workingMoment(person);
    LocalDate today =
        Instant.ofEpochMilli(time).atZone(person.office().city().zone()).toLocalDate();
    stage.calendar().absent(person, today.minusDays(dice.between(16, 26)), today);
    Persona back = Persona.atLaptop(person, person.office().address(), time, dice);
    OktaLog okta = back.okta();
    for (int wrong = dice.between(0, 3); wrong > 0; wrong--) {
      incident.at(time, okta.wrongPassword());
      time += dice.between(6L, 40L) * Stage.SECOND;
    }
    String session = okta.newSession();
    incident.at(time, okta.signedIn(session));
    incident.at(time + 15 * Stage.SECOND, okta.mfaPassed(session));
    incident.at(time + 40 * Stage.SECOND, okta.opened(session, "Mail"));
    M365Log mail = back.m365();
    for (int i = dice.between(8, 25); i > 0; i--) {
      time += dice.between(20L, 150L) * Stage.SECOND;
      incident.at(time, mail.readMail(dice.between(10, 120)));
    }
  }
}
