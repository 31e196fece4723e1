package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.Document;
import dev.lapwing.pipeline.simulate.vendor.M365Log;
import java.util.List;

/**
 * What intruders want of an account of the identity provider: each is done some time after a
 * moment, and answers when the intruder has it.
 *
 * @param session of the identity provider
 */
record Aims(Persona intruder, String session, Pace pace, Incident incident) {

  private static final List<String> RULES = List.of(".", "..", "RSS", "a", "Sync");
  private static final List<String> APPS =
      List.of("Mail Backup", "eM Client", "PDF Signer", "Calendar Sync");
  private static final String SCOPES = "Mail.ReadWrite offline_access User.Read";

  /** A second factor of the intruder's own, so that the password can change. */
  long enrol(long from) {
    long time = from + pace.pause(5 * Stage.MINUTE, 0.1);
    incident.at(time, intruder.okta().factorEnrolled(session));
    return time;
  }

  /** Copies of the victim's mail. */
  long forward(long from) {
    long time = from + pace.pause(5 * Stage.MINUTE, 0.1);
    Dice dice = intruder.dice();
    M365Log mail = intruder.m365();
    String outside = intruder.person().login() + dice.between(10, 99) + "@mailbox.example";
    incident.at(
        time,
        dice.chance(0.7) ? mail.newInboxRule(dice.pick(RULES), outside) : mail.forwardsTo(outside));
    return time;
  }

  /** An application of the intruder's that keeps reading the mail. */
  long consent(long from) {
    long time = from + pace.pause(5 * Stage.MINUTE, 0.1);
    String app = intruder.dice().pick(APPS) + " " + intruder.dice().token(3);
    incident.at(time, intruder.entra().consentedTo(app, SCOPES));
    return time;
  }

  /** Files of the victim's team; he has what he came for when most are out. */
  long download(long from) {
    Dice dice = intruder.dice();
    int files = (int) Math.min(400, 25 + dice.lognormal(50, 0.8));
    long time = from + pace.pause(4 * Stage.MINUTE, 0.1);
    incident.at(time, intruder.okta().opened(session, "Files"));
    long gap = Math.min(20 * Stage.SECOND, (long) (0.25 * pace.budget() / files));
    long objective = time;
    for (int i = 0; i < files; i++) {
      time += dice.between(gap / 8, gap);
      incident.at(time, intruder.m365().downloaded(document(dice)));
      objective = i == files * 3 / 4 ? time : objective;
    }
    return objective;
  }

  private Document document(Dice dice) {
    Person victim = intruder.person();
    return dice.chance(0.7)
        ? Document.of(victim.department().label(), dice)
        : Document.own(victim.login(), dice);
  }
}
