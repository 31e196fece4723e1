package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Device;
import dev.lapwing.pipeline.simulate.company.Devices;
import dev.lapwing.pipeline.simulate.company.Dice;

/** Devices of attackers: the identity provider knows none of them, but most look like any other. */
final class Strangers {

  private static final double LIKE_A_LAPTOP = 0.6;
  private static final double LIKE_A_PHONE = 0.75;

  private Strangers() {}

  static Device device(Dice dice) {
    double lot = dice.uniform();
    return lot < LIKE_A_LAPTOP
        ? unknown(Devices.laptop(dice, "x"))
        : lot < LIKE_A_PHONE ? unknown(Devices.phone(dice, "x")) : Devices.stranger(dice);
  }

  private static Device unknown(Device like) {
    return new Device(
        null,
        null,
        like.fingerprint(),
        like.kind(),
        like.os(),
        like.browser(),
        like.agent(),
        like.version());
  }
}
