package dev.lapwing.core.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.Findings;
import dev.lapwing.core.RecordingOutput;
import dev.lapwing.core.control.Switch.Kind;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SwitchboardTest {

  private static final String SCANNER =
      """
      title: Anna's scanner
      exception:
        rules: [logon]
        selection: { user.name: %s }
        owner: soc@corp.example
        reason: a scanner
        until: 2026-06-30
      """;

  private final Switchboard board = new Switchboard(List.of(), Set.of("logon", "other"));
  private final RecordingOutput<Object> out = new RecordingOutput<>();

  private static Switch order(Kind kind, String subject, String value, long position) {
    return new Switch("o" + position, kind, subject, value, null, null, position);
  }

  private boolean obey(Kind kind, String subject, String value) {
    return board.obey(order(kind, subject, value, 1), out);
  }

  private void agree(String user, long position) {
    String text = user == null ? null : SCANNER.formatted(user);
    board.obey(order(Kind.EXCEPTION, "scanner", text, position), out);
  }

  private Finding judge(String rule, String time) {
    long at = Instant.parse(time).toEpochMilli();
    return board.judge(Findings.of(rule, Family.IDENTITY, 3, at).build(), false, out);
  }

  private Finding judge(String rule) {
    return judge(rule, "2026-06-30T23:59:59Z");
  }

  @Test
  void whatIsSwitchedOffCountsForNothingUntilItIsSwitchedOn() {
    obey(Kind.ENABLED, "logon", Switch.OFF);
    assertThat(judge("logon")).isNull();
    assertThat(judge("other")).isNotNull();
    assertThat(out.counted).containsExactly("rules/logon/suppressed/switched off");

    obey(Kind.ENABLED, "logon", null);
    assertThat(judge("logon").alerts()).isTrue();
  }

  @Test
  void theLaterSeverityHoldsAndNoneIsTheRulesOwn() {
    obey(Kind.SEVERITY, "logon", "low");
    obey(Kind.SEVERITY, "logon", "critical");
    assertThat(judge("logon").severity()).isEqualTo(Severity.CRITICAL);
    obey(Kind.SEVERITY, "logon", null);
    assertThat(judge("logon").severity()).isEqualTo(Severity.HIGH);
  }

  @Test
  void theBudgetIsAnothersAffair() {
    assertThat(obey(Kind.BUDGET, "", "10")).isFalse();
    assertThat(obey(Kind.SEVERITY, "logon", "low")).isTrue();
  }

  @Test
  void anExceptionSilencesAlertsAndIsCounted() {
    agree("anna", 1);
    Finding silenced = judge("logon");
    assertThat(silenced.alerts()).isFalse();
    assertThat(silenced.surprise()).as("risk sees it").isEqualTo(3);
    assertThat(Switchboard.exception(silenced)).isEqualTo("exception scanner");
    assertThat(judge("other").alerts()).isTrue();
    assertThat(out.counted).containsExactly("exceptions/scanner/silenced");
  }

  @Test
  void oneThatHasRunOutSaysSoOnceAndIsCountedAlways() {
    agree("anna", 1);
    assertThat(judge("logon", "2026-07-01T00:00:00Z").alerts()).isTrue();
    assertThat(judge("logon", "2026-07-02T00:00:00Z").alerts()).isTrue();
    assertThat(out.warnings)
        .containsExactly(
            "exception 'scanner' ended on 2026-06-30 and no longer silences logon:"
                + " ask soc@corp.example to renew or remove it");
    assertThat(out.counted)
        .containsExactly("exceptions/scanner/expired", "exceptions/scanner/expired");
  }

  @Test
  void oneThatIsTakenBackSilencesNothing() {
    agree("anna", 1);
    agree(null, 2);
    assertThat(judge("logon").alerts()).isTrue();
  }

  @Test
  void oldNewsThatComesAgainChangesNothing() {
    agree("anna", 5);
    agree("ben", 4);
    agree(null, 3);
    assertThat(judge("logon").alerts()).isFalse();
  }

  @Test
  void whatThisBuildCannotReadIsNotInForceAndSaidSo() {
    board.obey(order(Kind.EXCEPTION, "scanner", "title: no exception", 1), out);
    assertThat(judge("logon").alerts()).isTrue();
    assertThat(out.counted).containsExactly("exceptions/scanner/unreadable");
    assertThat(out.warnings).singleElement().asString().contains("exception: missing");
  }

  @Test
  void anExceptionForARuleThatDoesNotRunIsKeptAndSaidSo() {
    String text = SCANNER.formatted("anna").replace("[logon]", "[logon, logom]");
    board.obey(order(Kind.EXCEPTION, "scanner", text, 1), out);
    assertThat(judge("logon").alerts()).isFalse();
    assertThat(out.warnings)
        .containsExactly("exception 'scanner': unknown rule 'logom'; did you mean 'logon'?");
    assertThat(out.counted).contains("exceptions/scanner/unknown_rule");
  }

  @Test
  void aCopyIsCountedWhereItBelongs() {
    agree("anna", 1);
    Finding finding = Findings.of("logon", Family.IDENTITY, 3, 0).build();
    assertThat(board.judge(finding, true, out)).isEqualTo(finding);
    assertThat(out.counted).isEmpty();
  }
}
