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

  private static final List<ZeekLog.Server> INTERNET = Websites.all();

  @Override
  public void plan(WorkDay day, Dice dice, Timeline timeline) {
    if (!day.connected()) {
      return;
    }
    Person person = day.person();
    long from = day.start() + 8 * WorkDay.MINUTE;
    for (long time : day.instants(day.times(Rhythm.CONNECTIONS, 0.2, 250, dice), from, dice)) {
      long sent = capped(dice.lognormal(person.rhythm().uploadBytes(), Rhythm.UPLOAD_SIGMA));
      timeline.at(time, connection(day, dice.pickFavourite(INTERNET), sent, dice));
    }
    ZeekLog.Server files = new ZeekLog.Server(person.office().fileServer().ip(), 445, "smb");
    for (long time : dice.instants(dice.between(1, 3), from, day.end())) {
      timeline.at(time, connection(day, files, capped(dice.lognormal(60_000, 1.5)), dice));
    }
  }

  static Entry connection(WorkDay day, ZeekLog.Server to, long sent, Dice dice) {
    long received = capped(dice.lognormal(400_000, 1.8));
    return ZeekLog.connection(day.inside(), to, sent, received, dice.lognormal(8, 1.2), dice);
  }

  /** Nobody sends more than 60 MB in one connection by chance. */
  static long capped(double bytes) {
    return (long) Math.min(60e6, bytes);
  }
}
