package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Department;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.Document;
import dev.lapwing.pipeline.simulate.vendor.M365Log;
import dev.lapwing.pipeline.simulate.vendor.OktaLog;
import java.util.Arrays;
import java.util.List;

/**
 * What intruders do in an account of the identity provider once they are in: they look around, some
 * minutes or some hours, then take or keep what they came for.
 */
final class Aftermath {

  private static final List<String> WORDS =
      List.of("invoice", "password", "payment", "wire transfer", "vpn", "contract", "salary");

  /** Whoever has a session uses it before it ends. */
  private static final long MOST = 7 * Stage.HOUR;

  private final Stage stage;
  private final Incident incident;
  private final Persona intruder;
  private final String session;
  private final Dice dice;
  private final OktaLog okta;
  private final M365Log m365;
  private final double pace;
  private long budget;

  /**
   * @param session of the identity provider
   */
  Aftermath(Stage stage, Incident incident, Persona intruder, String session) {
    this.stage = stage;
    this.incident = incident;
    this.intruder = intruder;
    this.session = session;
    this.dice = stage.dice();
    this.okta = intruder.okta();
    this.m365 = intruder.m365();
    this.pace = Math.max(0.4, dice.lognormal(1.2, 0.9));
    this.budget = Math.min(stage.budget(), MOST);
  }

  /**
   * Looks around, then does one of the things that intruders want; that is the objective.
   *
   * @param entry when the account was entered
   */
  void play(long entry) {
    budget = Math.min(budget, stage.window().to().toEpochMilli() - entry - Stage.MINUTE);
    long time = lookAround(entry);
    long objective =
        switch (dice.between(0, 4)) {
          case 0 -> enrol(time);
          case 1 -> forward(time);
          case 2 -> consent(time);
          case 3 -> dice.chance(0.5) ? enrol(download(time)) : download(time);
          default -> download(time);
        };
    incident.objective(objective);
    if (dice.chance(0.6)) {
      incident.at(objective + pause(6 * Stage.MINUTE, 0.1), okta.opened(session, "Files"));
    }
  }

  private long pause(long median, double mostOfBudget) {
    return Math.min((long) (pace * stage.pause(median, 1)), (long) (mostOfBudget * budget));
  }

  /** Opens mail and applications, also some that the victim never uses, and reads. */
  long lookAround(long entry) {
    long time = entry + pause(50 * Stage.SECOND, 0.02);
    openMail(time);
    int steps = dice.between(2, 8);
    for (int i = 0; i < steps; i++) {
      time += pause(4 * Stage.MINUTE, 0.4 / steps);
      switch (dice.between(0, 3)) {
        case 0 -> incident.at(time, okta.opened(session, strangeApp()));
        case 1 -> incident.at(time, m365.searchedMail(dice.pick(WORDS)));
        case 2 -> incident.at(time, m365.readMail(dice.between(3, 60)));
        default -> incident.at(time, okta.opened(session, dice.pick(apps())));
      }
    }
    return time;
  }

  private void openMail(long time) {
    incident.at(time, okta.opened(session, "Mail"));
    String other = intruder.entra().newSession();
    incident.at(time + 1_500, intruder.entra().signedIn(other, "Office 365 Exchange Online"));
    incident.at(time + 20 * Stage.SECOND, m365.readMail(dice.between(5, 40)));
  }

  private List<String> apps() {
    return intruder.person().department().apps();
  }

  private String strangeApp() {
    List<String> strange =
        Arrays.stream(Department.values())
            .flatMap(department -> department.apps().stream())
            .distinct()
            .filter(app -> !apps().contains(app))
            .toList();
    return dice.pick(strange);
  }

  /** A second factor of the intruder's own, so that the password can change. */
  long enrol(long from) {
    long time = from + pause(5 * Stage.MINUTE, 0.1);
    incident.at(time, okta.factorEnrolled(session));
    return time;
  }

  /** Copies of the victim's mail. */
  long forward(long from) {
    long time = from + pause(5 * Stage.MINUTE, 0.1);
    String outside = intruder.person().login() + dice.between(10, 99) + "@mailbox.example";
    incident.at(
        time,
        dice.chance(0.7) ? m365.newInboxRule(dice.pick(RULES), outside) : m365.forwardsTo(outside));
    return time;
  }

  private static final List<String> RULES = List.of(".", "..", "RSS", "a", "Sync");

  /** An application of the intruder's that keeps reading the mail. */
  long consent(long from) {
    long time = from + pause(5 * Stage.MINUTE, 0.1);
    String app = dice.pick(APPS) + " " + dice.token(3);
    incident.at(time, intruder.entra().consentedTo(app, "Mail.ReadWrite offline_access User.Read"));
    return time;
  }

  private static final List<String> APPS =
      List.of("Mail Backup", "eM Client", "PDF Signer", "Calendar Sync");

  /** Files of the victim's team; he has what he came for when most are out. */
  long download(long from) {
    int files = (int) Math.min(400, 25 + dice.lognormal(50, 0.8));
    long time = from + pause(4 * Stage.MINUTE, 0.1);
    incident.at(time, okta.opened(session, "Files"));
    long gap = Math.min(20 * Stage.SECOND, (long) (0.25 * budget / files));
    long objective = time;
    Person victim = intruder.person();
    for (int i = 0; i < files; i++) {
      time += dice.between(gap / 8, gap);
      Document file =
          dice.chance(0.7)
              ? Document.of(victim.department().label(), dice)
              : Document.own(victim.login(), dice);
      incident.at(time, m365.downloaded(file));
      objective = i == files * 3 / 4 ? time : objective;
    }
    return objective;
  }
}
