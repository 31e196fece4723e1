package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Internet;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.company.Region;
import dev.lapwing.pipeline.simulate.vendor.OktaLog;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;

/** Someone flies to a customer overnight and works from the hotel until the week ends. */
final class BusinessTraveller implements Scenario {

  @Override
  public String name() {
    return "business_traveller";
  }

  /** From elsewhere the night is too short for Europe. */
  @Override
  public boolean suits(Person person) {
    return !person.admin() && person.office().region() == Region.EUROPE;
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person person = stage.lead();
    long time = stage.workingMoment(person);
    Address hotel = dice.pick(Internet.HOTELS).customer(dice);
    incident.concerns(person).concerns(hotel);
    LocalDate date = Instant.ofEpochMilli(time).atZone(hotel.city().zone()).toLocalDate();
    int nights = dice.between(1, 3);
    for (int i = 0;
        i <= nights && date.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
        i++) {
      stage.calendar().send(person, date, hotel);
      date = date.plusDays(1);
    }
    OktaLog log = Persona.atLaptop(person, hotel, time, dice).okta();
    String session = log.newSession();
    incident.at(time, log.signedIn(session));
    incident.at(time + 15 * Stage.SECOND, log.mfaPassed(session));
    incident.at(time + Stage.MINUTE, log.opened(session, person.department().apps().get(0)));
  }
}
