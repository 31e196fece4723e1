package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Region;
import dev.lapwing.pipeline.simulate.vendor.AsaLog;
import dev.lapwing.pipeline.simulate.vendor.PulseLog;
import dev.lapwing.pipeline.simulate.vendor.Timeline;
import java.util.Locale;

/** Connects to the VPN in the morning and leaves it in the evening. */
final class VpnUse implements Habit {

  private static final double MISTYPED = 0.05;

  @Override
  public void plan(WorkDay day, Dice dice, Timeline timeline) {
    if (!day.vpn() || day.sharedDesk()) {
      return;
    }
    long time = day.start() + dice.between(4L, 7L) * WorkDay.MINUTE;
    Region region = day.person().office().region();
    if (region == Region.INDIA || region == Region.AUSTRALIA) {
      east(day, time, dice, timeline);
    } else {
      west(day, time, dice, timeline);
    }
  }

  private static void west(WorkDay day, long time, Dice dice, Timeline timeline) {
    AsaLog.Session session =
        new AsaLog.Session(day.person().login(), day.local().ip(), day.person().vpnIp());
    if (dice.chance(MISTYPED)) {
      timeline.at(time - 20_000, session.rejected());
    }
    timeline.at(time, session.authenticated());
    timeline.at(time + 400, session.started());
    timeline.at(time + 900, session.assigned());
    long seconds = (day.end() - time) / 1000;
    long sent = (long) dice.lognormal(300e6, 0.8);
    timeline.at(day.end(), session.ended(seconds, sent, (long) dice.lognormal(60e6, 0.8)));
  }

  private static void east(WorkDay day, long time, Dice dice, Timeline timeline) {
    String id = dice.token(8).toLowerCase(Locale.ROOT);
    PulseLog.Session session =
        new PulseLog.Session(day.person().login(), day.local().ip(), day.person().vpnIp(), id);
    if (dice.chance(MISTYPED)) {
      timeline.at(time - 20_000, session.rejected());
    }
    timeline.at(time, session.authenticated());
    timeline.at(time + 300, session.started());
    timeline.at(time + 1_100, session.assigned());
    timeline.at(day.end(), session.unassigned());
    timeline.at(day.end() + 200, session.ended());
  }
}
