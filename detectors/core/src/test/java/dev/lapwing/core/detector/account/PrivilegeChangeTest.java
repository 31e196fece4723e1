package dev.lapwing.core.detector.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.KnownTo;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.Change;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.peer.Peers;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivilegeChangeTest {

  private final PrivilegeChange detector =
      (PrivilegeChange)
          new PrivilegeChangeFactory()
              .create(RuleHead.named("privilege_change", Severity.MEDIUM), Settings.none());

  private static Event given(String actor, Change change) {
    return Event.builder()
        .id("g-" + actor + change)
        .type(EventType.GROUP_MEMBER_ADD)
        .outcome(Outcome.SUCCESS)
        .time(SignIns.at("2026-03-02T10:00:00Z"))
        .tenant("corp")
        .user(User.named("anna"))
        .actor(actor == null ? null : User.named(actor))
        .change(change)
        .build();
  }

  private RecordingJudgement judge(Peers peers, Event... events) {
    PrivilegeState state = detector.section().create();
    RecordingJudgement said = new RecordingJudgement();
    for (Event event : events) {
      assertThat(detector.watches(event)).isTrue();
      detector.observe(state, new Observation(SignIns.ANNA, event, peers), said);
    }
    return said;
  }

  @Test
  void anAccountMadeAnewHasNothing() {
    Event first = given("boss", group("Domain Admins"));
    Event created = first.toBuilder().id("c").type(EventType.ACCOUNT_CREATE).change(null).build();
    Event again = first.toBuilder().id("again").build();

    assertThat(judge(Peers.NONE, first, again).findings).hasSize(1);
    assertThat(judge(Peers.NONE, first, created, again).findings).hasSize(2);
  }

  private static Change group(String name) {
    return Change.group(name, null);
  }

  @Test
  void anAdministratorIsMadeOnce() {
    RecordingJudgement said =
        judge(
            Peers.NONE, given("bob", group("Domain Admins")), given("bob", group("Domain Admins")));
    assertThat(said.findings).hasSize(1);
    Finding finding = said.findings.get(0);
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.alerts()).isTrue();
    assertThat(finding.linked()).containsExactly(Entity.user("corp", "bob"));
    assertThat(finding.message())
        .isEqualTo("anna was given Domain Admins by bob: for the first time.");
    assertThat(said.suppressed).containsExactly("had it before");
  }

  @Test
  void whoMakesItselfAdministratorIsWorse() {
    Change role = Change.privileges(List.of("Global Administrator"));
    assertThat(judge(Peers.NONE, given(null, role)).findings.get(0).severity())
        .isEqualTo(Severity.HIGH);
  }

  @Test
  void aGiverWhoNeverGaveIsWorse() {
    Event event = given("mallory", group("Domain Admins"));
    Peers usual = new KnownTo(0.5, 0, 30, 0, 200).asPeers();
    Peers never = new KnownTo(0.01, 0, 0, 0, 200).asPeers();
    assertThat(judge(usual, event).findings.get(0).severity()).isEqualTo(Severity.MEDIUM);
    assertThat(judge(never, event).findings.get(0).severity()).isEqualTo(Severity.HIGH);
  }

  @Test
  void anOrdinaryGroupAlertsNobody() {
    Finding finding = judge(Peers.NONE, given("bob", group("Sales"))).findings.get(0);
    assertThat(finding.severity()).isEqualTo(Severity.INFORMATIONAL);
    assertThat(finding.alerts()).isFalse();
  }

  @Test
  void peersAreToldWhoGives() {
    Set<String> tables = new HashSet<>();
    detector.values(given("bob", group("Sales")), (table, value) -> tables.add(table));
    assertThat(tables).containsExactly("privilege_change/giver");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Domain Admins",
        "DnsAdmins",
        "Administrators",
        "Global Administrator",
        "arn:aws:iam::aws:policy/AdministratorAccess",
        "SeDebugPrivilege",
        "sudo",
        "Super Admin",
        "Backup Operators",
      })
  void greatPrivilegesAreKnownByName(String name) {
    assertThat(Privilege.named(name).administrative()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Administration", "Sales", "Mail.ReadWrite offline_access", "Badminton", "Users"})
  void smallOnesAreNot(String name) {
    assertThat(Privilege.named(name).administrative()).isFalse();
  }
}
