package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.vendor.AsaLog;
import dev.lapwing.pipeline.simulate.vendor.Timeline;

/** Connects to the VPN in the morning and leaves it in the evening. */
final class VpnUse implements Habit {

  @Override
  public void plan(WorkDay day, Dice dice, Timeline timeline) {
    if (!day.vpn() || day.sharedDesk()) {
      return;
    }
    AsaLog.Session session =
        new AsaLog.Session(day.person().login(), day.local().ip(), day.person().vpnIp());
    long time = day.start() + dice.between(4L, 7L) * WorkDay.MINUTE;
    if (dice.chance(0.05)) {
      timeline.at(time - 20_000, session.rejected());
    }
    timeline.at(time, session.authenticated());
    timeline.at(time + 400, session.started());
    timeline.at(time + 900, session.assigned());
    long seconds = (day.end() - time) / 1000;
    long sent = (long) dice.lognormal(300e6, 0.8);
    timeline.at(day.end(), session.ended(seconds, sent, (long) dice.lognormal(60e6, 0.8)));
  }
}
