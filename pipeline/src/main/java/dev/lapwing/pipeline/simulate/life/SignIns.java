package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.OktaLog;
import dev.lapwing.pipeline.simulate.vendor.Timeline;

/** Signs in to the identity provider with the laptop, and now and then with the phone. */
final class SignIns implements Habit {

  private static final double MISTYPED = 0.03;
  private static final double ASKED_FOR_MFA = 0.5;

  @Override
  public void plan(WorkDay day, Dice dice, Timeline timeline) {
    long noon = (day.start() + day.end()) / 2;
    boolean twice = dice.chance(0.5);
    laptop(day, day.start(), twice ? noon : day.end(), dice, timeline);
    if (twice) {
      laptop(day, noon + dice.between(0L, WorkDay.HOUR), day.end(), dice, timeline);
    }
    int phone = dice.between(0, 2);
    long evening = day.end() + 2 * WorkDay.HOUR;
    for (long time : dice.instants(phone, day.start() - 20 * WorkDay.MINUTE, evening)) {
      phone(day, time, dice, timeline);
    }
  }

  private static void laptop(WorkDay day, long from, long to, Dice dice, Timeline timeline) {
    // The VPN is up some minutes after the first sign-in, if at all.
    Address address = from == day.start() ? day.local() : day.outside();
    OktaLog log = new OktaLog(day.person(), day.person().laptop(), address, dice);
    long time = from + dice.between(1_000L, 4 * WorkDay.MINUTE);
    String session = signIn(log, time, timeline);
    long steady = time + 10 * WorkDay.MINUTE;
    OktaLog later = new OktaLog(day.person(), day.person().laptop(), day.outside(), dice);
    for (long opened : dice.instants(apps(day, dice), steady, to)) {
      timeline.at(opened, later.opened(session, app(day.person(), dice)));
    }
    if (dice.chance(0.2)) {
      timeline.at(
          Math.max(to, steady) + dice.between(0L, WorkDay.MINUTE), later.signedOut(session));
    }
  }

  private static int apps(WorkDay day, Dice dice) {
    return Math.min(20, dice.times(3 * day.person().rhythm().rate(), 0.4));
  }

  private static String app(Person person, Dice dice) {
    return dice.pickFavourite(person.department().apps());
  }

  private static void phone(WorkDay day, long time, Dice dice, Timeline timeline) {
    Person person = day.person();
    boolean working = time >= day.start() && time < day.end();
    boolean away = day.place() == WorkDay.Place.AWAY;
    // Abroad the phone uses the hotel's network: roaming would show the home network's address.
    Address wireless = away ? day.local() : working ? day.local() : person.home();
    Address address = !away && dice.chance(0.5) ? person.mobile() : wireless;
    OktaLog log = new OktaLog(person, person.phone(), address, dice);
    String session = signIn(log, time, timeline);
    timeline.at(time + dice.between(90_000L, 180_000L), log.opened(session, app(person, dice)));
  }

  /** A sign-in as people do it: sometimes mistyped, sometimes confirmed on the phone. */
  static String signIn(OktaLog log, long at, Timeline timeline) {
    Dice dice = log.dice();
    long time = at;
    while (dice.chance(MISTYPED)) {
      timeline.at(time, log.wrongPassword());
      time += dice.between(4_000L, 25_000L);
    }
    String session = log.newSession();
    timeline.at(time, log.signedIn(session));
    if (dice.chance(ASKED_FOR_MFA)) {
      timeline.at(time + dice.between(300L, 900L), log.pushSent());
      timeline.at(time + dice.between(3_000L, 20_000L), log.mfaPassed(session));
    }
    return session;
  }
}
