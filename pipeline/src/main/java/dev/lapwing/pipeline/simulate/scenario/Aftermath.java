package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Department;
import dev.lapwing.pipeline.simulate.company.Dice;
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

  private final Incident incident;
  private final Persona intruder;
  private final String session;
  private final Pace pace;
  private final Aims aims;
  private final Dice dice;
  private final OktaLog okta;

  private Aftermath(Incident incident, Persona intruder, String session, Pace pace) {
    this.incident = incident;
    this.intruder = intruder;
    this.session = session;
    this.pace = pace;
    this.aims = new Aims(intruder, session, pace, incident);
    this.dice = intruder.dice();
    this.okta = intruder.okta();
  }

  /**
   * Looks around, then does one of the things that intruders want; that is the objective.
   *
   * @param session of the identity provider
   * @param entry when the account was entered
   */
  static void play(Stage stage, Incident incident, Persona intruder, String session, long entry) {
    Aftermath after = new Aftermath(incident, intruder, session, Pace.from(entry, stage));
    incident.objective(after.achieve(after.lookAround(entry)));
  }

  private long achieve(long time) {
    long objective =
        switch (dice.between(0, 4)) {
          case 0 -> aims.enrol(time);
          case 1 -> aims.forward(time);
          case 2 -> aims.consent(time);
          case 3 -> dice.chance(0.5) ? aims.enrol(aims.download(time)) : aims.download(time);
          default -> aims.download(time);
        };
    if (dice.chance(0.6)) {
      incident.at(objective + pace.pause(6 * Stage.MINUTE, 0.1), okta.opened(session, "Files"));
    }
    return objective;
  }

  /** Opens mail and applications, also some that the victim never uses, and reads. */
  private long lookAround(long entry) {
    M365Log m365 = intruder.m365();
    long time = entry + pace.pause(50 * Stage.SECOND, 0.02);
    openMail(time, m365);
    int steps = dice.between(2, 8);
    for (int i = 0; i < steps; i++) {
      time += pace.pause(4 * Stage.MINUTE, 0.4 / steps);
      switch (dice.between(0, 3)) {
        case 0 -> incident.at(time, okta.opened(session, strangeApp()));
        case 1 -> incident.at(time, m365.searchedMail(dice.pick(WORDS)));
        case 2 -> incident.at(time, m365.readMail(dice.between(3, 60)));
        default -> incident.at(time, okta.opened(session, dice.pick(apps())));
      }
    }
    return time;
  }

  private void openMail(long time, M365Log m365) {
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
}
