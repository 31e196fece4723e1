package dev.lapwing.core.detector.credential;

import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;
import java.util.List;
import java.util.stream.IntStream;

/** Makes sign-ins that fail. */
final class Attempts {

  /** A full hour, so that a stretch of six windows of ten minutes begins here. */
  static final long NOON = SignIns.at("2026-03-02T12:00:00Z");

  static final String IP = "203.0.113.9";

  private Attempts() {}

  static Event event(int second, String user, String ip, Outcome outcome) {
    return Event.builder()
        .id("e-" + second + '-' + user + '-' + ip + '-' + outcome)
        .type(EventType.AUTH_LOGON)
        .outcome(outcome)
        .time(NOON + second * 1000L)
        .tenant("corp")
        .user(User.named(user))
        .src(Endpoint.ip(ip))
        .build();
  }

  static Event failure(int second) {
    return event(second, "anna", IP, Outcome.FAILURE);
  }

  static Event failure(int second, String user) {
    return event(second, user, IP, Outcome.FAILURE);
  }

  static Event success(int second, String user) {
    return event(second, user, IP, Outcome.SUCCESS);
  }

  /** So many failures of anna, one every so many seconds. */
  static List<Event> failures(int count, int from, int step) {
    return IntStream.range(0, count).mapToObj(i -> failure(from + i * step)).toList();
  }

  static Event push(int second, Outcome outcome) {
    return event(second, "anna", IP, outcome).toBuilder()
        .type(EventType.AUTH_FACTOR)
        .auth(new Auth(0, null, null, null, true, List.of(Auth.PUSH), null, null, null))
        .build();
  }

  static FailureBurst bruteForce() {
    return FailureBurstFactory.bruteForce()
        .detector(RuleHead.named("brute_force", Severity.MEDIUM), Settings.none());
  }

  static FailureBurst pushes() {
    return FailureBurstFactory.pushes()
        .detector(RuleHead.named("mfa_push_burst", Severity.INFORMATIONAL), Settings.none());
  }

  static PasswordSpray spray() {
    return new PasswordSpray(
        RuleHead.named("password_spray", Severity.MEDIUM), SpraySettings.from(Settings.none()));
  }
}
