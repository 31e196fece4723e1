package dev.lapwing.connectors.parse.auditd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.SharedLogs;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import org.junit.jupiter.api.Test;

class AuditdLogSourceTest {

  private static final String STAMP = " msg=audit(1700000000.123:77): ";

  private final AuditdLogSource source = new AuditdLogSource();

  private Event event(String line) {
    return SharedLogs.event(source, line);
  }

  @Test
  void aLoginIsOneLogonAndItsStepsAreFactors() {
    String inner =
        "pid=9 uid=0 auid=1000 ses=1 msg='op=login acct=\"ada\" exe=\"/usr/sbin/sshd\" hostname=?"
            + " addr=198.51.100.7 terminal=ssh res=failed'";
    Event login = event("node=Web01 type=USER_LOGIN" + STAMP + inner);
    Event step = event("node=Web01 type=USER_AUTH" + STAMP + inner);
    assertThat(login.type()).isEqualTo(EventType.AUTH_LOGON);
    assertThat(login.outcome()).isEqualTo(Outcome.FAILURE);
    assertThat(login.user().label()).isEqualTo("web01\\ada");
    assertThat(login.src().ip()).isEqualTo("198.51.100.7");
    assertThat(login.auth().protocol()).isEqualTo("SSH");
    assertThat(login.time()).isEqualTo(1_700_000_000_123L);
    assertThat(step.type()).isEqualTo(EventType.AUTH_FACTOR);
  }

  @Test
  void settingTheLoginUidIsAStepOfASignIn() {
    Event step = event("type=LOGIN" + STAMP + "pid=9 uid=0 old auid=700 new auid=700 new ses=1");
    assertThat(step.type()).isEqualTo(EventType.AUTH_FACTOR);
    assertThat(step.outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void aNameWithStrangeCharactersIsDecoded() {
    Event event =
        event(
            "type=USER_LOGIN" + STAMP + "pid=9 msg='acct=28696E76616C6964207573657229 res=failed'");
    assertThat(event.user().name()).isEqualTo("(invalid user)");
  }

  @Test
  void argumentsMakeACommandLine() {
    Event event =
        event(
            "type=EXECVE"
                + STAMP
                + "argc=4 a0=\"/bin/echo\" a1=612062 a2=\"DEAD\" a3[0]=41 a3[1]=4242");
    assertThat(event.type()).isEqualTo(EventType.PROCESS_LAUNCH);
    assertThat(event.process().commandLine()).isEqualTo("/bin/echo a b DEAD ABB");
    assertThat(event.process().name()).isEqualTo("echo");
    assertThat(event.process().uid()).isEqualTo("1700000000.123:77");
  }

  @Test
  void onlyExecutingSyscallsLaunch() {
    String rest =
        "success=yes exit=0 pid=12 auid=1000 uid=0 comm=\"id\" exe=\"/usr/bin/id\" key=(null)";
    Event exec = event("type=SYSCALL" + STAMP + "arch=c000003e syscall=59 " + rest);
    Event send = event("type=SYSCALL" + STAMP + "arch=c000003e syscall=44 " + rest);
    assertThat(exec.type()).isEqualTo(EventType.PROCESS_LAUNCH);
    assertThat(exec.process().path()).isEqualTo("/usr/bin/id");
    assertThat(exec.user().name()).isEqualTo("root");
    assertThat(exec.actor().name()).isEqualTo("#1000");
    assertThat(send.type()).isEqualTo(EventType.UNTYPED);
    assertThat(send.fields()).containsEntry("comm", "id");
  }

  @Test
  void enrichedNamesAreUsed() {
    Event event =
        event(
            "type=ADD_USER"
                + STAMP
                + "pid=1 uid=0 auid=1000 msg='op=adding user id=1004 exe=\"/usr/sbin/useradd\""
                + " addr=? res=success'\u001dUID=\"root\" AUID=\"ada\" ID=\"eve\"");
    assertThat(event.type()).isEqualTo(EventType.ACCOUNT_CREATE);
    assertThat(event.user().name()).isEqualTo("eve");
    assertThat(event.actor().name()).isEqualTo("ada");
  }

  @Test
  void sudoCommandsAreDecoded() {
    Event event =
        event(
            "type=USER_CMD"
                + STAMP
                + "pid=4 uid=0 auid=700 msg='cwd=\"/\" cmd=2F62696E2F6C73202D6C res=success'");
    assertThat(event.process().commandLine()).isEqualTo("/bin/ls -l");
    assertThat(event.process().path()).isEqualTo("/bin/ls");
  }

  @Test
  void aSyslogHeadGivesTheHost() {
    Event event = event("Jun 12 08:00:01 web01 audispd: type=CWD" + STAMP + "cwd=\"/\"");
    assertThat(event.host().hostname()).isEqualTo("web01");
    assertThat(event.type()).isEqualTo(EventType.UNTYPED);
  }

  @Test
  void anotherLineIsRejected() {
    var context = SharedLogs.context("auditd", "2024-06-30T12:00:00Z");
    for (String line : new String[] {"type=X msg=g", "hello", "type=X msg=audit(1.2): a=b"}) {
      assertThat(source.parse(line, SharedLogs.raw(line, 1), context))
          .isInstanceOf(ParseResult.Rejected.class);
    }
  }
}
