package dev.lapwing.pipeline.simulate.company;

import java.util.List;
import java.util.Locale;

/** Makes devices. */
public final class Devices {

  private record Model(String kind, String os, String browser, String agent, int version) {}

  /** The version of Chromium when 2026 began. */
  private static final int MANAGED = 143;

  private static final List<Model> LAPTOPS =
      List.of(
          new Model(
              "Computer",
              "Windows 11",
              "CHROME",
              "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                  + " Chrome/%d.0.0.0 Safari/537.36",
              MANAGED),
          new Model(
              "Computer",
              "Windows 11",
              "EDGE",
              "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                  + " Chrome/%d.0.0.0 Safari/537.36 Edg/%d.0.0.0",
              MANAGED));

  private static final List<Model> PHONES =
      List.of(
          new Model(
              "Mobile",
              "iOS 18 (iPhone)",
              "SAFARI",
              "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15"
                  + " (KHTML, like Gecko) Version/18.%d Mobile/15E148 Safari/604.1",
              3),
          new Model(
              "Mobile",
              "Android 15",
              "CHROME",
              "Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko)"
                  + " Chrome/%d.0.0.0 Mobile Safari/537.36",
              MANAGED));

  private static final Model STRANGER =
      new Model(
          "Computer",
          "Linux",
          "FIREFOX",
          "Mozilla/5.0 (X11; Linux x86_64; rv:%d.0) Gecko/20100101 Firefox/%d.0",
          128);

  private Devices() {}

  /** A managed laptop; its name is its host's. */
  public static Device laptop(Dice dice, String hostName) {
    return known(dice, dice.pick(LAPTOPS), hostName.toUpperCase(Locale.ROOT));
  }

  /** A desktop that many share. */
  public static Device desktop(Host host) {
    return laptop(Dice.of(0, "desktop", host.name()), host.name());
  }

  /** A managed phone. */
  public static Device phone(Dice dice, String owner) {
    Model model = dice.pick(PHONES);
    return known(dice, model, owner + (model.os.startsWith("iOS") ? "'s iPhone" : "'s Android"));
  }

  /** A device that the identity provider has never seen. */
  public static Device stranger(Dice dice) {
    return of(dice, STRANGER, null, null);
  }

  private static Device known(Dice dice, Model model, String name) {
    return of(dice, model, "guo" + dice.token(17), name);
  }

  private static Device of(Dice dice, Model model, String oktaId, String name) {
    // Most are up to date; whose are not, nobody knows.
    int version = model.version + (dice.chance(0.1) ? -dice.between(1, 3) : 0);
    String fingerprint = dice.uuid().toString().replace("-", "");
    return new Device(
        oktaId, name, fingerprint, model.kind, model.os, model.browser, model.agent, version);
  }
}
