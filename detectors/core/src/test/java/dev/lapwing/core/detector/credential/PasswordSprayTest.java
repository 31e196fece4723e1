package dev.lapwing.core.detector.credential;

import static dev.lapwing.core.detector.Feeding.feed;
import static dev.lapwing.core.detector.Feeding.uids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.NetworkClass;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PasswordSprayTest {

  private static final int DAY = 86_400;

  private final PasswordSpray spray = Attempts.spray();

  /** Users u0, u1, … fail one after the other. */
  private static List<Event> failures(int users, int from, int step) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < users; i++) {
      events.add(Attempts.failure(from + i * step, "u" + i));
    }
    return events;
  }

  private static List<Event> successes(int users, int from) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < users; i++) {
      events.add(Attempts.success(from + i, "u" + i));
    }
    return events;
  }

  private static List<Event> at(NetworkClass network, List<Event> events) {
    Endpoint src = Endpoint.ip(Attempts.IP).withPlace(null, network);
    return events.stream().map(e -> e.toBuilder().src(src).build()).toList();
  }

  @SafeVarargs
  private static List<Event> all(List<Event>... parts) {
    return java.util.stream.Stream.of(parts).flatMap(List::stream).toList();
  }

  @Test
  void fifteenAccountsThatFailFromOneAddressAreASpray() {
    RecordingJudgement said = feed(spray, failures(15, 0, 30));
    assertThat(said.findings).hasSize(1);
    Finding finding = said.findings.get(0);
    assertThat(finding.entity()).isEqualTo(Entity.ip("corp", Attempts.IP));
    assertThat(finding.alerts()).isTrue();
    assertThat(finding.message())
        .startsWith("From 203.0.113.9, sign-ins to about 15 accounts failed, ");
    assertThat(finding.eventIds()).hasSize(15);
  }

  @Test
  void fourteenAreNone() {
    assertThat(feed(spray, failures(14, 0, 30)).findings).isEmpty();
  }

  @Test
  void manyFailuresOfOneAccountAreNone() {
    assertThat(feed(spray, Attempts.failures(200, 0, 1)).findings).isEmpty();
  }

  @Test
  void accountsSpreadOverHoursAreNone() {
    assertThat(feed(spray, failures(60, 0, 120)).findings).isEmpty();
  }

  @Test
  void whoSignsInAfterwardsIsLinkedAndMakesItGraver() {
    List<Event> events =
        all(failures(15, 0, 10), List.of(Attempts.success(200, "u3"), Attempts.success(210, "x")));
    RecordingJudgement said = feed(spray, events);
    assertThat(uids(said)).hasSize(1);
    Finding last = said.findings.get(said.findings.size() - 1);
    assertThat(last.linked()).containsExactly(Entity.user("corp", "u3"));
    assertThat(last.severity()).isEqualTo(Severity.HIGH);
    assertThat(last.deciding().user().name()).isEqualTo("u3");
    assertThat(last.message()).endsWith("then u3 signed in.");
  }

  @Test
  void anOutageAtAnOfficeIsNoSpray() {
    List<Event> events = at(NetworkClass.OFFICE, all(successes(30, 0), failures(30, DAY, 1)));
    RecordingJudgement said = feed(spray, events);
    assertThat(said.findings).isEmpty();
    assertThat(said.suppressed).containsOnly(PasswordSpray.REGULAR).hasSize(30);
  }

  @Test
  void mistypedPasswordsWhereMostSucceedAreNoSpray() {
    List<Event> events = at(NetworkClass.SHARED, all(successes(60, 0), failures(16, 100, 1)));
    RecordingJudgement said = feed(spray, events);
    assertThat(said.findings).isEmpty();
    assertThat(said.suppressed).containsOnly(PasswordSpray.SHARED);
  }

  @Test
  void strangersWhoFailAtASharedAddressAreASpray() {
    List<Event> strangers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      strangers.add(Attempts.failure(DAY + i, "stranger" + i));
    }
    List<Event> events = at(NetworkClass.SHARED, all(successes(10, 0), strangers));
    assertThat(uids(feed(spray, events))).hasSize(1);
  }

  @Test
  void anAddressWhereManySignedInOnDaysBeforeIsTakenForShared() {
    assertThat(feed(spray, all(successes(30, 0), failures(30, DAY, 1))).findings).isEmpty();
    assertThat(feed(spray, all(successes(7, 0), failures(30, DAY, 1))).findings).isNotEmpty();
  }

  @Test
  void guessingAtManyIsSaidToBeGuessing() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      events.add(Attempts.failure(i, "u" + i % 20));
    }
    List<Finding> findings = feed(spray, events).findings;
    assertThat(findings.get(0).against().get(0).found()).isFalse();
    assertThat(feed(spray, all(events, shifted(events))).findings)
        .anySatisfy(f -> assertThat(f.against().get(0).found()).isTrue());
  }

  private static List<Event> shifted(List<Event> events) {
    return events.stream()
        .map(
            e ->
                Attempts.event(
                    (int) ((e.time() - Attempts.NOON) / 1000) + 600,
                    e.user().name(),
                    Attempts.IP,
                    Outcome.FAILURE))
        .toList();
  }

  @Test
  void machineAccountsAreNotJudged() {
    assertThat(feed(spray, List.of(Attempts.failure(0, "WS1$"))).notJudged)
        .containsExactly("machine account");
  }

  @Test
  void wrongSettingsAreNamed() {
    assertThatThrownBy(() -> SpraySettings.from(Settings.of(Map.of("users", 1))))
        .hasMessage("users: expected 2 to 50, found 1");
    assertThatThrownBy(() -> SpraySettings.from(Settings.of(Map.of("window", "2h"))))
        .hasMessage("window: expected 1m to 50m");
    assertThatThrownBy(() -> SpraySettings.from(Settings.of(Map.of("success_share", "150%"))))
        .hasMessage("success_share: expected 0% to 100%");
    assertThatThrownBy(() -> SpraySettings.from(Settings.of(Map.of("user", 9))))
        .hasMessageContaining("unknown setting 'user'");
  }
}
