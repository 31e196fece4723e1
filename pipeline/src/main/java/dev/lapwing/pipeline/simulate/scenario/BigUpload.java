package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.Document;
import dev.lapwing.pipeline.simulate.vendor.M365Log;
import dev.lapwing.pipeline.simulate.vendor.ZeekLog;

/** A video or a set of plans goes to the company's own SharePoint: gigabytes, to a usual place. */
final class BigUpload implements Scenario {

  private static final ZeekLog.Server SHAREPOINT = new ZeekLog.Server("13.107.42.14", 443, "ssl");

  @Override
  public String name() {
    return "big_upload";
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person person = stage.lead();
    Presence presence = stage.connected(person);
    incident.concerns(person).concerns(presence.desk()).concernsInside(presence.inside());
    long time = presence.moment(dice);
    M365Log cloud = Persona.atLaptop(person, presence.outside(), time, dice).m365();
    for (int i = dice.between(3, 10); i > 0; i--) {
      long bytes = (long) Math.min(6e9, dice.lognormal(600e6, 0.8));
      time += dice.between(60L, 400L) * Stage.SECOND;
      incident.at(
          time, ZeekLog.connection(presence.inside(), SHAREPOINT, bytes, bytes / 80, 120, dice));
      Document some = Document.of(person.department().label(), dice);
      Document file = new Document(some.site(), some.folder(), some.name(), bytes);
      incident.at(time + 900, cloud.uploaded(file));
    }
  }
}
