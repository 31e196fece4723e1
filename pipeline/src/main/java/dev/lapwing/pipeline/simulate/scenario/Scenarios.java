package dev.lapwing.pipeline.simulate.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All scenarios. New ones come last: the order decides who is cast. */
public final class Scenarios {

  private static final List<Scenario> ALL =
      List.of(
          new AccountTakeover(),
          new BruteForceSuccess(),
          new PasswordSpray(),
          new MfaFatigue(),
          new LateralMovement(),
          new Exfiltration(),
          new BusinessTraveller(),
          new VpnUser(),
          new OfficeNat(),
          new RemoteAdmin(),
          new ForgottenPassword(),
          new NewPhone());

  private Scenarios() {}

  public static List<Scenario> all() {
    return ALL;
  }

  /**
   * The names of the chosen scenarios.
   *
   * @param choice names, or {@code all}, {@code default}, {@code attacks}, {@code benign}, {@code
   *     none}
   * @throws IllegalArgumentException if one is not known
   */
  public static Set<String> named(List<String> choice) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : choice) {
      names.addAll(
          switch (name) {
            case "all", "default" -> names(ALL);
            case "attacks" -> names(ALL.stream().filter(Scenarios::attack).toList());
            case "benign" -> names(ALL.stream().filter(scenario -> !attack(scenario)).toList());
            case "none" -> List.of();
            default -> List.of(known(name));
          });
    }
    return names;
  }

  private static boolean attack(Scenario scenario) {
    return scenario.technique() != null;
  }

  private static List<String> names(List<Scenario> scenarios) {
    return scenarios.stream().map(Scenario::name).toList();
  }

  private static String known(String name) {
    if (!names(ALL).contains(name)) {
      String all = ALL.stream().map(Scenario::name).collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          "no scenario is called '" + name + "'; there are: all, attacks, benign, none, " + all);
    }
    return name;
  }
}
