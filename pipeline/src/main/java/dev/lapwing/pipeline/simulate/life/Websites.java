package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.vendor.ZeekLog;
import java.util.ArrayList;
import java.util.List;

/** Where browsers go: a few places that all use, and a long tail. */
final class Websites {

  private static final String[] KNOWN = {
    "52.96.40.18",
    "13.107.42.14",
    "140.82.112.3",
    "99.84.12.40",
    "52.97.10.66",
    "104.16.20.5",
    "151.101.1.140",
    "142.250.184.10"
  };
  private static final String[] NETWORKS = {"104.17", "104.18", "151.101", "142.250", "99.84"};
  private static final int TAIL = 300;

  private Websites() {}

  static List<ZeekLog.Server> all() {
    List<ZeekLog.Server> all = new ArrayList<>();
    for (String ip : KNOWN) {
      all.add(https(ip));
    }
    Dice dice = Dice.of(0, "websites");
    for (int i = 0; i < TAIL; i++) {
      String network = NETWORKS[dice.between(0, NETWORKS.length - 1)];
      all.add(https(network + "." + dice.between(0, 255) + "." + dice.between(1, 254)));
    }
    return List.copyOf(all);
  }

  private static ZeekLog.Server https(String ip) {
    return new ZeekLog.Server(ip, 443, "ssl");
  }
}
