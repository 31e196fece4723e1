package dev.lapwing.core.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Change;
import dev.lapwing.core.event.Context;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.FileInfo;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.ProcessInfo;
import dev.lapwing.core.event.Traffic;
import dev.lapwing.core.event.User;
import dev.lapwing.core.rule.RuleSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sections as earlier builds wrote them, one of a kind and version: never change or delete one.
 * Whoever raises a section's version adds its file with {@code -Dlapwing.fixtures.write=true},
 * which writes only those that are missing.
 */
final class SectionFixturesTest {

  private static final Path FOLDER = Path.of("src/test/resources/sections");
  private static final long START = SignIns.at("2026-03-02T09:00:00Z");
  private static final long HOUR = 3_600_000L;
  private static final int DAYS = 40;
  private static final Map<String, Detector<?>> KINDS = kinds();

  /**
   * The detector of each kind of section that learns most of the sample: {@code slow:6f8a0c2e} is
   * one of {@code slow}.
   */
  private static Map<String, Detector<?>> kinds() {
    Map<String, Detector<?>> kinds = new TreeMap<>();
    for (Detector<?> detector : Detectors.of(RuleSet.builtin())) {
      String kind = detector.section().tag().replaceAll(":.*", "");
      kinds.merge(kind, detector, (a, b) -> learnt(b).length > learnt(a).length ? b : a);
    }
    return kinds;
  }

  static Stream<String> names() {
    return KINDS.keySet().stream();
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  /** What anna and her machine do in six weeks, as far as any detector looks at it. */
  private static List<Event> lived() {
    List<Event> events = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      for (int hour = 0; hour < 3 && day % 7 < 5; hour++) {
        long time = START + (day * 24L + hour) * HOUR;
        for (EventType type : EventType.values()) {
          for (Outcome outcome : List.of(Outcome.SUCCESS, Outcome.FAILURE)) {
            events.add(event(type, outcome, time + events.size() % 1000, day));
          }
        }
      }
    }
    return events;
  }

  private static Event event(EventType type, Outcome outcome, long time, int day) {
    Context context = new Context("Europe/Lisbon", "sales@lis", "clerk", false);
    return Event.builder()
        .id(type + "-" + outcome + time)
        .type(type)
        .time(time)
        .tenant("corp")
        .source("okta")
        .code("some.code")
        .outcome(outcome)
        .user(new User("anna", "anna", "corp", null, AccountKind.HUMAN, false, context))
        .src(SignIns.from(SignIns.LISBON).withDevice("d" + day % 2, "Mozilla/5.0", "Linux"))
        .dst(Endpoint.of("198.51.100.7", 443, "files.example"))
        .host(Endpoint.host("ws1"))
        .process(ProcessInfo.of("C:\\a\\b.exe", "b.exe -x " + day, 42, "C:\\a\\c.exe"))
        .file(FileInfo.of("/share/" + time % 7))
        .auth(new Auth(2, null, true, true, true, List.of("Push"), "s" + day, "Mail", null))
        .change(Change.group("Admins", "S-1"))
        .traffic(Traffic.of("tcp", Traffic.Direction.OUTBOUND, 1000, 2000L + day))
        .build();
  }

  private static <S> byte[] learnt(Detector<S> detector) {
    S state = detector.section().create();
    for (Event event : lived()) {
      Entity entity = Observations.entity(event, detector.scope());
      if (entity != null && detector.watches(event)) {
        detector.observe(state, new Observation(entity, event), new RecordingJudgement());
      }
    }
    return written(detector.section(), state);
  }

  private static <S> byte[] written(Section<S> section, S state) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      section.write(state, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What a section writes of what it read; all of it. */
  private static <S> byte[] again(Section<S> section, int version, byte[] bytes)
      throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    S state = section.read(version, new DataInputStream(in));
    assertThat(in.available()).as("bytes of " + section.tag() + " left unread").isZero();
    return written(section, state);
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyKindOfSectionHasAFileOfItsPresentVersion(String kind) throws IOException {
    Detector<?> detector = KINDS.get(kind);
    Path file = FOLDER.resolve(kind + ".v" + detector.section().version() + ".bin");
    if (Boolean.getBoolean("lapwing.fixtures.write") && !Files.exists(file)) {
      Files.createDirectories(FOLDER);
      Files.write(file, learnt(detector));
    }
    assertThat(file).exists();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileIsReadToItsEndAndWrittenAsItIsNow(Path file) throws IOException {
    String[] name = file.getFileName().toString().split("\\.");
    Section<?> section = KINDS.get(name[0]).section();
    int version = Integer.parseInt(name[1].substring(1));
    byte[] now = again(section, version, Files.readAllBytes(file));
    assertThat(again(section, section.version(), now)).isEqualTo(now);
    if (version == section.version()) {
      assertThat(now).isEqualTo(Files.readAllBytes(file));
    }
  }

  /** Denied pushes are written as failed logons are. */
  @Test
  void theSampleIsOfSomethingLearntInEveryKindButOne() {
    assertThat(
            KINDS.values().stream().filter(detector -> learnt(detector).length <= fresh(detector)))
        .allMatch(detector -> detector.section().tag().startsWith("push"));
  }

  private static <S> int fresh(Detector<S> detector) {
    return written(detector.section(), detector.section().create()).length;
  }
}
