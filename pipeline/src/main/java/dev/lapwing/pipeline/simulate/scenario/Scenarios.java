package dev.lapwing.pipeline.simulate.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All scenarios. New ones come last: the order decides who is cast. */
public final class Scenarios {

  /** Those of the demo: each over within an hour and a half. */
  private static final List<Scenario> DEMO =
      List.of(
          new AccountTakeover(Strength.FAR),
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

  private static final List<Scenario> MORE =
      List.of(
          new AccountTakeover(Strength.HOSTED),
          new AccountTakeover(Strength.NEAR),
          new AccountTakeover(Strength.TARGETED),
          new TokenReplay(),
          new CredentialStuffing(),
          new InboxForwarding(),
          new OauthConsent(),
          new MassDownload(),
          new SlowExfiltration(),
          new PoisoningRamp(),
          new RansomwareStaging(),
          new CredentialSwitch(),
          new LivingOffTheLand(),
          new Beaconing(),
          new DormantAccount(),
          new PrivilegeEscalation(),
          new CloudKeys(),
          new SoftwareRollout(),
          new VulnerabilityScan(),
          new MonthEnd(),
          new NightDeployment(),
          new ReturnFromLeave(),
          new RoleChange(),
          new NewJoiner(),
          new MassMailing(),
          new BackupRestore(),
          new BigUpload(),
          new BorrowedDesk());

  private static final List<Scenario> ALL = Stream.concat(DEMO.stream(), MORE.stream()).toList();

  private Scenarios() {}

  public static List<Scenario> all() {
    return ALL;
  }

  /**
   * The names of the chosen scenarios that can be played.
   *
   * @param choice as of {@link #named}; one that does not fit is left out of a group
   * @throws IllegalArgumentException if one is not known, or was named and does not fit
   */
  public static Set<String> chosen(List<String> choice, Instant from, Instant to) {
    Set<String> names = named(choice);
    for (Scenario scenario : ALL) {
      if (names.contains(scenario.name()) && !Window.fits(scenario, from, to)) {
        if (choice.contains(scenario.name())) {
          throw tooShort(scenario, from, to);
        }
        names.remove(scenario.name());
      }
    }
    return names;
  }

  /** The chosen scenarios that do not fit, so are left out. */
  public static Set<String> leftOut(List<String> choice, Instant from, Instant to) {
    Set<String> left = named(choice);
    left.removeAll(chosen(choice, from, to));
    return left;
  }

  /**
   * The names of the chosen scenarios.
   *
   * @param choice names, or {@code all}, {@code default}, {@code attacks}, {@code benign}, {@code
   *     demo}, {@code none}
   * @throws IllegalArgumentException if one is not known
   */
  static Set<String> named(List<String> choice) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : choice) {
      names.addAll(
          switch (name) {
            case "all", "default" -> names(ALL);
            case "attacks" -> names(ALL.stream().filter(Scenarios::attack).toList());
            case "benign" -> names(ALL.stream().filter(scenario -> !attack(scenario)).toList());
            case "demo" -> names(DEMO);
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
          "no scenario is called '"
              + name
              + "'; there are: all, attacks, benign, demo, none, "
              + all);
    }
    return name;
  }

  private static IllegalArgumentException tooShort(Scenario scenario, Instant from, Instant to) {
    return new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "%s takes %.1f days, but there are only %.1f in which incidents may happen:"
                + " simulate more days",
            scenario.name(),
            days(scenario.longest()),
            days(Duration.between(from, to))));
  }

  private static double days(Duration duration) {
    return duration.toMinutes() / (24 * 60.0);
  }
}
