package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.company.Rhythm;
import dev.lapwing.pipeline.simulate.vendor.Entry;
import dev.lapwing.pipeline.simulate.vendor.Timeline;
import dev.lapwing.pipeline.simulate.vendor.ZeekLog;
import java.util.List;

/** Talks to the internet and to file servers, where the company's sensor sees it. */
final class Browsing implements Habit {

  private static final List<ZeekLog.Server> INTERNET =
      List.of(
          https("52.96.40.18"),
          https("13.107.42.14"),
          https("140.82.112.3"),
          https("99.84.12.40"),
          https("52.97.10.66"),
          https("104.16.20.5"),
          https("151.101.1.140"),
          https("142.250.184.10"));

  @Override
  public void plan(WorkDay day, Dice dice, Timeline timeline) {
    if (!day.connected()) {
      return;
    }
    Person person = day.person();
    long from = day.start() + 8 * WorkDay.MINUTE;
    int outside = (int) Math.round(person.rhythm().connectionsPerDay() * dice.lognormal(1, 0.2));
    for (long time : dice.instants(outside, from, day.end())) {
      long sent = capped(dice.lognormal(person.rhythm().uploadBytes(), Rhythm.UPLOAD_SIGMA));
      timeline.at(time, connection(day, dice.pickFavourite(INTERNET), sent, dice));
    }
    ZeekLog.Server files = new ZeekLog.Server(person.office().fileServer().ip(), 445, "smb");
    for (long time : dice.instants(dice.between(1, 3), from, day.end())) {
      timeline.at(time, connection(day, files, capped(dice.lognormal(60_000, 1.5)), dice));
    }
  }

  private static Entry connection(WorkDay day, ZeekLog.Server to, long sent, Dice dice) {
    long received = capped(dice.lognormal(400_000, 1.8));
    return ZeekLog.connection(day.inside(), to, sent, received, dice.lognormal(8, 1.2), dice);
  }

  /** Nobody sends more than 60 MB in one connection by chance. */
  private static long capped(double bytes) {
    return (long) Math.min(60e6, bytes);
  }

  private static ZeekLog.Server https(String ip) {
    return new ZeekLog.Server(ip, 443, "ssl");
  }
}
