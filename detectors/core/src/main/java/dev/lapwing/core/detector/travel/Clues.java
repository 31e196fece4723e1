package dev.lapwing.core.detector.travel;

import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.NetworkClass;
import dev.lapwing.core.finding.FindingBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Adds up what speaks for and against a leg that nothing cleared.
 *
 * <p>Idea: log₁₀ likelihood ratios of an intruder against a traveller, summed. Formula: speed
 * min(3, 1 + log₂(v/v_max)); device new to the user +1; session of another device +2, session
 * otherwise shared −2.5; device also seen at the other place −2.5; hosting +1; failed attempts
 * +0.5; familiar corridor −1.5; organisation's place at one end −1.5; phishing-resistant factor −2.
 * Error: weights are expert defaults; calibration downstream corrects their sum, not their
 * proportions. Cost: O(1). Evasion: stay within the distance floor of the victim, or behind an
 * address class that anchors nothing (the network class is then what is new). After Freeman et al.,
 * "Who are you?", NDSS 2016.
 */
final class Clues {

  /** What passing the whole stack is worth by itself: one innocent such leg in ten. */
  private static final double PASSED = 1;

  /** How long failed attempts count, minutes. */
  private static final int ATTEMPTS = 30;

  private final FindingBuilder finding;
  private final List<String> said = new ArrayList<>();
  private double sum = PASSED;
  private boolean positionDoubtful;
  private boolean commute;

  Clues(FindingBuilder finding) {
    this.finding = finding;
  }

  void weigh(Leg leg, TravelState state, TravelSettings settings) {
    speed(leg, settings);
    device(leg, state);
    session(leg, state);
    network(leg);
    history(leg, state);
  }

  private void speed(Leg leg, TravelSettings settings) {
    double over = leg.leastSpeed() / settings.speed();
    double points = Math.min(3, 1 + Math.log(over) / Math.log(2));
    String usual = String.format(Locale.ROOT, "never above %,.0f km/h", settings.speed());
    add("required speed", "at least " + Words.speed(leg.leastSpeed()), usual, points);
  }

  private void device(Leg leg, TravelState state) {
    int device = leg.login().device();
    boolean fresh = device != 0 && state.devices.size() > 0 && !state.devices.contains(device);
    if (fresh) {
      add("device", "first time for this user", Words.count(state.devices.size(), "device"), 1);
      said.add("New device.");
    }
    if (state.seenAt(leg.anchor().place, device)) {
      doubt("this device was at both places within a day");
    } else {
      finding.against("this device at both places within a day", false);
    }
  }

  private void session(Leg leg, TravelState state) {
    if (leg.sameSession() && leg.differentDevices()) {
      add("session", "one session on two devices", "a session stays on its device", 2);
      said.add("One session, two devices: its token may be stolen.");
    } else if (leg.sameSession()) {
      doubt("same session at both ends");
    } else {
      finding.against("same session at both ends", false);
    }
    int failed = state.failures.countBefore(leg.login().minute() + 1);
    int recent = failed - state.failures.countBefore(leg.login().minute() - ATTEMPTS);
    if (recent > 0) {
      add("failed attempts before", Words.count(recent, "minute") + " with some", "none", 0.5);
    }
  }

  private void network(Leg leg) {
    boolean hosting =
        leg.login().place().network() == NetworkClass.HOSTING
            || leg.anchor().place.network() == NetworkClass.HOSTING;
    if (hosting) {
      add("network", "a hosting provider at one end", "people sign in from access networks", 1);
    }
    Auth auth = leg.login().event().auth();
    boolean resistant =
        auth != null && (auth.factors().contains("WebAuthn") || auth.factors().contains("U2F"));
    lower("phishing-resistant factor", resistant, 2);
  }

  private void history(Leg leg, TravelState state) {
    commute = state.corridorDays(leg.anchor().place, leg.login().place()) >= 2;
    lower("user commutes between these regions", commute, 1.5);
    boolean corporate = leg.anchor().place.corporate() || leg.login().place().corporate();
    lower("office or shared location of the organisation at one end", corporate, 1.5);
  }

  private void add(String what, String observed, String usual, double points) {
    finding.because(what, observed, usual, points);
    sum += points;
  }

  private void lower(String what, boolean found, double points) {
    finding.against(what, found);
    sum -= found ? points : 0;
  }

  private void doubt(String what) {
    finding.against(what, true);
    positionDoubtful = true;
    sum -= 2.5;
  }

  /** −log₁₀ of the probability that an innocent user shows this, before calibration. */
  double surprise() {
    return sum;
  }

  /** Whether rather the position is wrong than the user: such a finding alerts nobody by itself. */
  boolean positionDoubtful() {
    return positionDoubtful;
  }

  boolean commute() {
    return commute;
  }

  /** Sentences for the message. */
  List<String> said() {
    return said;
  }
}
