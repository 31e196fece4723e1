package dev.lapwing.connectors.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.connectors.parse.asa.AsaLogSource;
import dev.lapwing.connectors.parse.auditd.AuditdLogSource;
import dev.lapwing.connectors.parse.linux.LinuxLogSource;
import dev.lapwing.connectors.parse.pulse.PulseLogSource;
import dev.lapwing.connectors.parse.zeek.ZeekTsv;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.Assertions;

/** No line, however mangled, makes a text source throw, hang or give an event without an id. */
class TextSourcesPropertyTest {

  private static final List<TextLogSource> SOURCES =
      List.of(
          new LinuxLogSource(), new AuditdLogSource(), new AsaLogSource(), new PulseLogSource());

  private static final ParseContext CONTEXT = SharedLogs.context("any", "2024-06-30T12:00:00Z");

  private static final List<String> GOOD =
      List.of(
          "Jun 12 08:00:01 h sshd[1]: Failed password for invalid user x from 1.2.3.4 port 5 ssh2",
          "Jun 12 08:00:01 h sshd[1]: message repeated 2 times: [ Failed password for a from b port 1]",
          "Jun 12 08:00:01 h sudo: a : TTY=p ; PWD=/ ; USER=root ; COMMAND=/bin/ls",
          "Jun 12 08:00:01 h su(pam_unix)[1]: session opened for user a by (uid=0)",
          "Jun 12 08:00:01 h usermod[1]: add 'a' to group 'b'",
          "<38>1 2024-06-12T08:00:01.5Z h sshd 4 - [x@1 k=\"a]b\"] Invalid user a from 1.2.3.4",
          "node=n type=USER_LOGIN msg=audit(1700000000.123:7): pid=9 msg='acct=\"a\" res=failed'",
          "type=EXECVE msg=audit(1700000000.123:7): argc=2 a0=\"ls\" a1=2D6C a2[0]=41",
          "<1>May 04 2024 10:11:12 v : %ASA-4-113019: Group = g, Username = u, IP = 1.2.3.4, Session"
              + " disconnected. Session Type: S, Duration: 0h:1m:2s, Bytes xmt: 1, Bytes rcv: 2",
          "May 5 17:51:17 f: %ASA-6-302013: Built inbound TCP connection 1 for a:1.2.3.4/1 (x/1) to b:c/2",
          "May 5 17:51:17 f: %ASA-5-106100: access-list a denied tcp i/1.2.3.4(1) -> o/h(2)(L\\u) x",
          "2024-05-01 08:34:42 - v - [1.2.3.4] C\\a(S (x))[R] - Login succeeded for a/S from 1.2.3.4",
          "2024-05-01 08:34:42 - v - [1.2.3.4] a(S)[] - Closed connection to h port 9 after 1 seconds");

  @Provide
  Arbitrary<String> mutated() {
    Arbitrary<Integer> place = Arbitraries.integers().between(0, 200);
    Arbitrary<String> put =
        Arbitraries.of(
                "", " ", ":", "(", ")", "[", "]", "'", "\"", "\\", "=", "<", "%", "\u001d",
                " from ")
            .array(String[].class)
            .ofMinSize(0)
            .ofMaxSize(3)
            .map(parts -> String.join("", parts));
    return Combinators.combine(Arbitraries.of(GOOD), place, place, put)
        .as(
            (line, from, to, text) -> {
              int start = Math.min(Math.min(from, to), line.length());
              int end = Math.min(Math.max(from, to), line.length());
              return line.substring(0, start) + text + line.substring(end);
            });
  }

  @Property(tries = 3000, seed = "20261125")
  void aMangledLineGivesAResult(@ForAll("mutated") String line) {
    givesAResult(line);
  }

  @Property(tries = 500, seed = "20261125")
  void anyTextGivesAResult(@ForAll String line) {
    givesAResult(line);
  }

  private static void givesAResult(String line) {
    for (TextLogSource source : SOURCES) {
      source.recognises(line);
      ParseResult result = source.parse(line, SharedLogs.raw(line, 1), CONTEXT);
      if (result instanceof ParseResult.Parsed parsed) {
        assertThat(parsed.event().id()).isNotEmpty();
      } else {
        assertThat(((ParseResult.Rejected) result).reason()).isNotBlank().doesNotContain("\n");
      }
    }
  }

  @Property(tries = 12, seed = "20261125")
  void longLinesAreReadInLinearTime(@ForAll("repeated") String line) {
    Assertions.assertThatCode(() -> givesAResult(line)).doesNotThrowAnyException();
  }

  /** Half a megabyte of one good line's pieces: a quadratic scan would take minutes. */
  @Provide
  Arbitrary<String> repeated() {
    return Arbitraries.of(GOOD).map(line -> line + line.substring(line.length() / 3).repeat(5000));
  }

  @Property(tries = 500, seed = "20261125")
  void anyTableRowGivesJsonOrNothing(@ForAll List<String> lines) {
    ZeekTsv tsv = new ZeekTsv();
    List.of("#separator \\x09", "#fields\ta\tb", "#types\tset[int]\ttime").forEach(tsv::heading);
    for (String line : lines) {
      if (ZeekTsv.isHeading(line)) {
        tsv.heading(line);
      } else {
        byte[] json = tsv.json(line);
        assertThat(json == null || json.length > 0).isTrue();
      }
    }
  }
}
