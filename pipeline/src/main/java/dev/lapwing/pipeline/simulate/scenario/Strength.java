package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;

/** How much effort an attacker makes to look like the victim. */
enum Strength {
  /** Another continent, another device. */
  FAR("account_takeover"),
  /** A rented machine or VPN in the victim's country, another device. */
  HOSTED("account_takeover_hosted"),
  /** A home in the victim's city, another device. */
  NEAR("account_takeover_near"),
  /**
   * A home in the victim's city, at hours when the victim works, with all that the victim's browser
   * tells of itself: only what is done after the sign-in differs.
   */
  TARGETED("account_takeover_targeted");

  final String scenario;

  Strength(String scenario) {
    this.scenario = scenario;
  }

  Persona persona(Person victim, long time, Dice dice) {
    Address address =
        switch (this) {
          case FAR -> Footholds.far(dice);
          case HOSTED -> Footholds.hostedNear(victim, dice);
          case NEAR, TARGETED -> Footholds.residentialNear(victim, dice);
        };
    return this == TARGETED
        ? Persona.atLaptop(victim, address, time, dice)
        : new Persona(victim, Strangers.device(dice), address, dice);
  }
}
