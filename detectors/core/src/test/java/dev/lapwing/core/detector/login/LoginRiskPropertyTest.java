package dev.lapwing.core.detector.login;

import static dev.lapwing.core.detector.Feeding.delayed;
import static dev.lapwing.core.detector.Feeding.feed;
import static dev.lapwing.core.detector.Feeding.inOrder;
import static dev.lapwing.core.detector.Feeding.uids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LoginRiskPropertyTest {

  private final LoginRisk detector = LoginRiskTest.detector();

  private LoginState before() {
    LoginState state = new LoginState();
    feed(detector, state, LoginRiskTest.life());
    return state;
  }

  @Provide
  Arbitrary<List<Event>> logins() {
    Arbitrary<Integer> seconds = Arbitraries.integers().between(0, 1_500);
    return Combinators.combine(
            seconds, Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, 3))
        .as(LoginRiskPropertyTest::login)
        .list()
        .ofMinSize(3)
        .ofMaxSize(20);
  }

  private static Event login(int second, int place, int device) {
    long time = SignIns.at("2026-03-02T04:00:00Z") + second * 1000L;
    return SignIns.signIn(
        time,
        SignIns.from(SignIns.geo("C" + place, "x", place, place, 9))
            .withDevice("d" + device, LoginRiskTest.FIREFOX, null));
  }

  @Property(tries = 100, seed = "20261125")
  void anyOrderOfArrivalWithinFiveMinutesFindsTheSame(
      @ForAll("logins") List<Event> events, @ForAll long seed) {
    assertThat(uids(feed(detector, before(), delayed(events, seed))))
        .isEqualTo(uids(feed(detector, before(), inOrder(events))));
  }

  @Property(tries = 50, seed = "20261125")
  void aStateWrittenAndReadBehavesAsBefore(@ForAll("logins") List<Event> events) {
    LoginState kept = before();
    LoginState copied = SignIns.copy(detector.section(), kept);
    for (Event event : inOrder(events)) {
      RecordingJudgement one = feed(detector, kept, List.of(event));
      RecordingJudgement other = feed(detector, copied, List.of(event));
      assertThat(other.tests).isEqualTo(one.tests);
      assertThat(other.findings).isEqualTo(one.findings);
      copied = SignIns.copy(detector.section(), copied);
    }
  }

  @Property(tries = 1, seed = "20261125")
  void theStateOfThousandsOfRandomLoginsIsBounded(@ForAll long seed) {
    Random random = new Random(seed);
    LoginState state = new LoginState();
    List<Event> events = new ArrayList<>();
    long time = SignIns.at("2026-03-02T00:00:00Z");
    for (int i = 0; i < 2_000; i++) {
      time += random.nextInt(3_600_000);
      Event login = login(0, random.nextInt(200), random.nextInt(200));
      events.add(login.toBuilder().time(time).build());
    }
    List<Double> scores = feed(detector, state, events).tests;
    assertThat(scores).allMatch(score -> score >= 0);
    assertThat(scores.stream().filter(score -> score >= 2).count()).isLessThan(scores.size() / 50);
    assertThat(SignIns.bytes(detector.section(), state).length).isLessThanOrEqualTo(450);
  }

  @Property(tries = 1, seed = "20261125")
  void anOrdinaryStateIsSmall() {
    assertThat(SignIns.bytes(detector.section(), before()).length).isLessThanOrEqualTo(350);
  }

  /** Markov's bound: the owner's own sign-ins reach a score of s with probability 10⁻ˢ at most. */
  @Property(tries = 1, seed = "20261125")
  void theOwnersOwnSignInsRarelyScoreHigh() {
    int tests = 0;
    int[] rare = new int[2];
    for (int user = 0; user < 80; user++) {
      Random random = new Random(user);
      for (double surprise : feed(detector, new LoginState(), wanderer(random)).tests) {
        tests++;
        rare[0] += surprise >= 1 ? 1 : 0;
        rare[1] += surprise >= 2 ? 1 : 0;
      }
    }
    assertThat(rare[0] / (double) tests).isLessThan(0.1);
    assertThat(rare[1] / (double) tests).isBetween(1e-5, 0.01);
  }

  /** Half a year of sign-ins whose network, device and hour follow laws with a long tail. */
  private static List<Event> wanderer(Random random) {
    List<Event> events = new ArrayList<>();
    double wide = 1 + random.nextDouble();
    for (int day = 0; day < 180; day++) {
      double hours = 9 + 2 * random.nextGaussian();
      long time = SignIns.at("2026-01-05T00:00:00Z") + (long) ((day * 24 + hours) * 3_600_000);
      int place = (int) Math.min(1e6, Math.pow(random.nextDouble(), -1 / wide) - 1);
      int device = (int) Math.min(1e6, Math.pow(random.nextDouble(), -1 / 2.5) - 1);
      events.add(
          SignIns.signIn(
              time,
              SignIns.from(SignIns.geo("C" + place / 4, "x", 1, 1, 1 + place))
                  .withDevice("d" + device, LoginRiskTest.CHROME, null)));
    }
    return events;
  }
}
