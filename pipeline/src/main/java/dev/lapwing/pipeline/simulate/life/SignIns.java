package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Device;
import dev.lapwing.pipeline.simulate.company.Devices;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Internet;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.M365Log;
import dev.lapwing.pipeline.simulate.vendor.OktaLog;
import dev.lapwing.pipeline.simulate.vendor.Timeline;

/** Signs in to the identity provider with the laptop, and now and then with the phone. */
final class SignIns implements Habit {

  private static final double MISTYPED = 0.03;
  private static final double ASKED_FOR_MFA = 0.5;

  /** How often the mobile network gives the phone another address. */
  private static final double MOVED = 0.5;

  @Override
  public void plan(WorkDay day, Dice dice, Timeline timeline) {
    long noon = (day.start() + day.end()) / 2;
    boolean twice = dice.chance(0.4);
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
    boolean first = from == day.start();
    // The VPN is up some minutes after the first sign-in, if at all.
    Address address = first ? day.local() : day.outside();
    OktaLog log = new OktaLog(day.person(), device(day, first), address, dice);
    long time = from + dice.between(1_000L, 4 * WorkDay.MINUTE);
    String session = signIn(log, time, timeline);
    long steady = time + 10 * WorkDay.MINUTE;
    OktaLog later = new OktaLog(day.person(), device(day, false), day.outside(), dice);
    if (first && day.sharedDesk()) {
      session = signIn(later, time + 3 * WorkDay.MINUTE, timeline);
    }
    for (long opened : day.bouts().instants(apps(day, dice), steady, to, dice)) {
      timeline.at(opened, later.opened(session, app(day, dice)));
    }
    if (dice.chance(0.2)) {
      timeline.at(
          Math.max(to, steady) + dice.between(0L, WorkDay.MINUTE), later.signedOut(session));
    }
  }

  /** The way to a shared desktop leads over the own laptop. */
  static Device device(WorkDay day, boolean first) {
    return day.sharedDesk() && !first
        ? Devices.desktop(day.desk())
        : day.person().laptopOn(day.date());
  }

  private static int apps(WorkDay day, Dice dice) {
    return day.times(2.5, 0.4, 30, dice);
  }

  private static String app(WorkDay day, Dice dice) {
    return dice.pickFavourite(day.department().apps());
  }

  private static void phone(WorkDay day, long time, Dice dice, Timeline timeline) {
    Person person = day.person();
    Address address = phoneAddress(day, time, dice);
    OktaLog log = new OktaLog(person, person.phoneOn(day.date()), address, dice);
    String session = signIn(log, time, timeline);
    if (person.newPhone() != null && person.newPhone().from().equals(day.date())) {
      timeline.at(time + WorkDay.MINUTE, log.factorEnrolled(session));
    }
    timeline.at(time + dice.between(90_000L, 180_000L), log.opened(session, app(day, dice)));
  }

  /** Where the phone is on the internet, in a moment around the day's work. */
  static Address phoneAddress(WorkDay day, long time, Dice dice) {
    boolean working = time >= day.start() && time < day.end();
    boolean away = day.place() == WorkDay.Place.AWAY;
    // Abroad the phone uses the hotel's network: roaming would show the home network's address.
    Address wireless = away || working ? day.local() : day.person().home();
    return !away && dice.chance(0.5) ? mobile(day.person(), dice) : wireless;
  }

  /** Microsoft 365 as the person uses it at the desk. */
  static M365Log cloud(WorkDay day, Dice dice) {
    return new M365Log(day.person(), device(day, false), day.outside(), dice);
  }

  private static Address mobile(Person person, Dice dice) {
    return dice.chance(MOVED)
        ? Internet.in(person.office().city(), Internet.MOBILE).get(0).customer(dice)
        : person.mobile();
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
