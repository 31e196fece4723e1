package dev.lapwing.pipeline.docs.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.core.detector.Judgement;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Origin;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.Settings;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the how-to pages do what the pages say. */
class ExamplesTest {

  private static final ParseContext CONTEXT =
      new ParseContext("corp", "portal", ZoneOffset.UTC, Long.MAX_VALUE);

  private static final Path ROOT = Path.of(System.getProperty("lapwing.root", ".."));

  private static ParseResult parse(String line) {
    return new PortalLogSource().parse(line, RawRecord.line(line, Origin.file("f", 1)), CONTEXT);
  }

  @Test
  void thePortalsLineBecomesASignIn() {
    Event event =
        ((ParseResult.Parsed) parse("2026-03-02T10:00:00Z portal: login anna from 203.0.113.9 ok"))
            .event();

    assertThat(event.type()).isEqualTo(EventType.AUTH_LOGON);
    assertThat(event.succeeded()).isTrue();
    assertThat(event.user().name()).isEqualTo("anna");
    assertThat(event.src().ip()).isEqualTo("203.0.113.9");
    assertThat(event.time()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z").toEpochMilli());
  }

  @Test
  void anotherLineIsRejectedInWords() {
    assertThat(parse("yesterday portal: login anna from 203.0.113.9 ok"))
        .isInstanceOfSatisfying(
            ParseResult.Rejected.class, r -> assertThat(r.reason()).contains("no time"));
    assertThat(parse("hello")).isInstanceOf(ParseResult.Rejected.class);
  }

  @Test
  void theFirstWeekendAfterTenDaysIsFound() {
    List<Finding> found = signInOnWeekdaysThen("2026-03-14");

    assertThat(found).hasSize(1);
    assertThat(found.get(0).title()).contains("First sign-in on a weekend");
  }

  @Test
  void aSecondWeekendIsNot() {
    long saturday = Instant.parse("2026-03-14T09:00:00Z").toEpochMilli();
    List<Event> events = new ArrayList<>();
    for (int back = 14; back >= 0; back--) {
      events.add(signIn(saturday - back * 86_400_000L));
    }

    assertThat(judge(events)).isEmpty();
  }

  /** Ten working days, and then. */
  private static List<Finding> signInOnWeekdaysThen(String saturday) {
    List<Event> events = new ArrayList<>();
    long last = Instant.parse(saturday + "T09:00:00Z").toEpochMilli();
    for (int back = 12; back >= 1; back--) {
      if (back != 6 && back != 7) {
        events.add(signIn(last - back * 86_400_000L));
      }
    }
    events.add(signIn(last));
    return judge(events);
  }

  private static Event signIn(long time) {
    return Event.builder()
        .id("e" + time)
        .time(time)
        .tenant("corp")
        .type(EventType.AUTH_LOGON)
        .outcome(Outcome.SUCCESS)
        .user(User.named("anna"))
        .build();
  }

  private static List<Finding> judge(List<Event> events) {
    RuleHead rule = RuleHead.named("weekend_sign_in", Severity.LOW);
    Weekend detector =
        (Weekend) new WeekendFactory().create(rule, Settings.of(Map.of("days", "10")));
    WeekendState state = detector.section().create();
    Findings findings = new Findings();
    events.forEach(
        event ->
            detector.observe(state, new Observation(Entity.user("corp", "anna"), event), findings));
    return findings.found;
  }

  private static final class Findings implements Judgement {
    private final List<Finding> found = new ArrayList<>();

    @Override
    public void judged() {}

    @Override
    public void notJudged(String reason) {}

    @Override
    public void found(Finding finding) {
      found.add(finding);
    }

    @Override
    public void suppressed(String reason) {}
  }

  @ParameterizedTest
  @ValueSource(strings = {"event.yml", "sequence.yml", "exception.yml"})
  void theRulesOfThePagesAreRight(String file) {
    RuleSet rules =
        RuleSet.load(
            List.of(
                RuleSet.BUILTIN,
                ROOT.resolve("pipeline/src/test/resources/docs/rules").resolve(file).toString()));

    assertThat(rules.enabled()).hasSize(RuleSet.builtin().enabled().size() + 1);
  }

  @Test
  void theDatagramSinkSendsWhatItIsGiven() throws Exception {
    try (DatagramSocket receiver = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      receiver.setSoTimeout(5_000);
      String host = receiver.getLocalAddress().getHostAddress();
      var sink = new DatagramSink<String>(host, receiver.getLocalPort(), text -> text + "!");
      SinkWriter<String> writer = sink.createWriter(null);
      writer.write("hello", null);
      writer.close();
      DatagramPacket packet = new DatagramPacket(new byte[64], 64);
      receiver.receive(packet);
      assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8))
          .isEqualTo("hello!");
    }
  }
}
