package dev.lapwing.connectors.parse.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.SharedLogs;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinuxLogSourceTest {

  private final LinuxLogSource source = new LinuxLogSource();

  private Event sshd(String message) {
    return event("Jun 12 08:00:01 Web01 sshd[42]: " + message);
  }

  private Event event(String line) {
    return SharedLogs.event(source, line);
  }

  @Test
  void anAcceptedKeyIsALogon() {
    Event event = sshd("Accepted publickey for ada from 198.51.100.7 port 5022 ssh2: RSA SHA256:x");
    assertThat(event.type()).isEqualTo(EventType.AUTH_LOGON);
    assertThat(event.outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(event.user().label()).isEqualTo("web01\\ada");
    assertThat(event.src().ip()).isEqualTo("198.51.100.7");
    assertThat(event.src().port()).isEqualTo(5022);
    assertThat(event.auth().factors()).containsExactly("Public Key");
    assertThat(event.auth().logonType()).isEqualTo(Auth.REMOTE_INTERACTIVE);
    assertThat(event.time()).isEqualTo(Instant.parse("2024-06-12T08:00:01Z").toEpochMilli());
  }

  @Test
  void aNameThatAStrangerTypedCannotForgeTheAddress() {
    Event event =
        sshd(
            "Failed password for invalid user x from 10.0.0.1 port 1 from 203.0.113.5 port 99 ssh2");
    assertThat(event.src().ip()).isEqualTo("203.0.113.5");
    assertThat(event.user().name()).isEqualTo("x from 10.0.0.1 port 1");
    assertThat(event.outcome()).isEqualTo(Outcome.FAILURE);
  }

  @Test
  void anEmptyInvalidUserStillIsAFailedLogon() {
    Event event = sshd("Failed password for invalid user  from 203.0.113.5 port 99 ssh2");
    assertThat(event.type()).isEqualTo(EventType.AUTH_LOGON);
    assertThat(event.user()).isNull();
    assertThat(event.src().ip()).isEqualTo("203.0.113.5");
  }

  @Test
  void aRepeatedMessageIsOneEventWithItsCount() {
    Event event =
        sshd("message repeated 5 times: [ Failed password for root from 203.0.113.5 port 9 ssh2]");
    assertThat(event.type()).isEqualTo(EventType.AUTH_LOGON);
    assertThat(event.fields()).containsEntry("repeated", "5");
    assertThat(event.user().kind()).isEqualTo(AccountKind.SHARED);
  }

  @Test
  void whatRestatesAFailureIsAFactor() {
    String[] lines = {
      "Invalid user guest from 203.0.113.5",
      "Connection closed by authenticating user guest 203.0.113.5 port 4022 [preauth]",
      "error: maximum authentication attempts exceeded for guest from 203.0.113.5 port 1 ssh2",
      "pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser="
          + " rhost=203.0.113.5  user=guest",
      "PAM 4 more authentication failures; logname= uid=0 euid=0 tty=ssh ruser="
          + " rhost=203.0.113.5  user=guest",
    };
    for (String line : lines) {
      Event event = sshd(line);
      assertThat(event.type()).as(line).isEqualTo(EventType.AUTH_FACTOR);
      assertThat(event.outcome()).as(line).isEqualTo(Outcome.FAILURE);
      assertThat(event.user().name()).as(line).isEqualTo("guest");
      assertThat(event.src().ip()).as(line).isEqualTo("203.0.113.5");
    }
  }

  @Test
  void sudoSwitchesFromActorToTarget() {
    Event event =
        event(
            "Jun 12 08:00:01 web01 sudo:    ada : TTY=pts/0 ; PWD=/home/ada ; USER=root ;"
                + " COMMAND=/bin/ls -l /root");
    assertThat(event.type()).isEqualTo(EventType.AUTH_ACCOUNT_SWITCH);
    assertThat(event.user().name()).isEqualTo("root");
    assertThat(event.actor().name()).isEqualTo("ada");
    assertThat(event.process().commandLine()).isEqualTo("/bin/ls -l /root");
    assertThat(event.process().name()).isEqualTo("ls");
    assertThat(event.outcome()).isEqualTo(Outcome.SUCCESS);
  }

  @Test
  void aRefusedSudoFailsAndSaysWhy() {
    Event event =
        event(
            "Jun 12 08:00:01 web01 sudo: ada : user NOT in sudoers ; TTY=pts/0 ; PWD=/ ; USER=root"
                + " ; COMMAND=/bin/ls");
    assertThat(event.outcome()).isEqualTo(Outcome.FAILURE);
    assertThat(event.auth().reason()).isEqualTo("user NOT in sudoers");
  }

  @Test
  void suIsASwitch() {
    Event good = event("Jun 12 08:00:01 web01 su[9]: (to root) ada on pts/1");
    Event bad = event("Jun 12 08:00:01 web01 su: FAILED SU (to root) ada on pts/1");
    assertThat(good.type()).isEqualTo(EventType.AUTH_ACCOUNT_SWITCH);
    assertThat(good.actor().name()).isEqualTo("ada");
    assertThat(bad.outcome()).isEqualTo(Outcome.FAILURE);
  }

  @Test
  void accountToolsChangeAccounts() {
    Event user = event("Jun 12 08:00:01 h useradd[1]: new user: name=eve, UID=1001, GID=1001");
    Event member = event("Jun 12 08:00:01 h usermod[1]: add 'eve' to group 'sudo'");
    Event group = event("Jun 12 08:00:01 h groupadd[1]: new group: name=ops, GID=1002");
    Event password =
        event("Jun 12 08:00:01 h passwd[1]: pam_unix(passwd:chauthtok): password changed for eve");
    assertThat(user.type()).isEqualTo(EventType.ACCOUNT_CREATE);
    assertThat(user.user().name()).isEqualTo("eve");
    assertThat(member.type()).isEqualTo(EventType.GROUP_MEMBER_ADD);
    assertThat(member.change().group()).isEqualTo("sudo");
    assertThat(group.type()).isEqualTo(EventType.GROUP_CREATE);
    assertThat(password.type()).isEqualTo(EventType.ACCOUNT_PASSWORD_CHANGE);
  }

  @Test
  void cronLaunchesAProcess() {
    Event event = event("Jun 12 08:00:01 h CRON[77]: (root) CMD (   cd / && run-parts /etc/x)");
    assertThat(event.type()).isEqualTo(EventType.PROCESS_LAUNCH);
    assertThat(event.process().commandLine()).isEqualTo("cd / && run-parts /etc/x");
  }

  @Test
  void structuredSyslogAndIsoTimesAreRead() {
    Event modern =
        event(
            "<38>1 2024-06-12T08:00:01.5Z web01 sshd 42 - [x@1 k=\"a]b\"] Accepted password for ada"
                + " from 2001:DB8:0:0::7 port 5 ssh2");
    Event rsyslog = event("2024-06-12T08:00:01.500000+02:00 web01 cron[3]: hello");
    assertThat(modern.type()).isEqualTo(EventType.AUTH_LOGON);
    assertThat(modern.src().ip()).isEqualTo("2001:db8::7");
    assertThat(rsyslog.time()).isEqualTo(Instant.parse("2024-06-12T06:00:01.5Z").toEpochMilli());
  }

  @Test
  void aLineWithoutYearIsOfTheLastYearThatIsPast() {
    assertThat(event("Dec 31 23:00:00 h x[1]: y").time())
        .isEqualTo(Instant.parse("2023-12-31T23:00:00Z").toEpochMilli());
    assertThat(event("Jul  1 11:00:00 h x[1]: y").time())
        .isEqualTo(Instant.parse("2024-07-01T11:00:00Z").toEpochMilli());
    assertThat(event("Feb 29 11:00:00 h x[1]: y").time())
        .isEqualTo(Instant.parse("2024-02-29T11:00:00Z").toEpochMilli());
  }

  @Test
  void equalLinesOfOneSecondAreTwoEvents() {
    String line = "Jun 12 08:00:01 h sshd[1]: Failed password for a from 203.0.113.5 port 9 ssh2";
    var context = SharedLogs.context("linux", "2024-06-30T12:00:00Z");
    String first = SharedLogs.event(source.parse(line, SharedLogs.raw(line, 1), context)).id();
    String second = SharedLogs.event(source.parse(line, SharedLogs.raw(line, 2), context)).id();
    assertThat(first).isNotEqualTo(second);
    String precise = "2024-06-12T08:00:01.123456Z h sshd[1]: Connection closed";
    assertThat(SharedLogs.event(source.parse(precise, SharedLogs.raw(precise, 1), context)).id())
        .isEqualTo(
            SharedLogs.event(source.parse(precise, SharedLogs.raw(precise, 2), context)).id());
  }

  @Test
  void aLineThatNobodyModelsIsUntyped() {
    Event event = event("Jun 12 08:00:01 h kernel: eth0 up");
    assertThat(event.type()).isEqualTo(EventType.UNTYPED);
    assertThat(event.fields())
        .containsEntry("program", "kernel")
        .containsEntry("message", "eth0 up");
  }

  @Test
  void aLineWithoutATimeIsRejected() {
    var context = SharedLogs.context("linux", "2024-06-30T12:00:00Z");
    assertThat(source.parse(" spans lines.", SharedLogs.raw("x", 1), context))
        .isInstanceOf(ParseResult.Rejected.class);
  }
}
