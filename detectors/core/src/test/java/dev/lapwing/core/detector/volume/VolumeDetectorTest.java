package dev.lapwing.core.detector.volume;

import static dev.lapwing.core.detector.Feeding.delayed;
import static dev.lapwing.core.detector.Feeding.feed;
import static dev.lapwing.core.detector.Feeding.feedThroughBytes;
import static dev.lapwing.core.detector.Feeding.inOrder;
import static dev.lapwing.core.detector.Feeding.uids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.FileInfo;
import dev.lapwing.core.event.Traffic;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.BaselineRule;
import dev.lapwing.core.rule.EventMatcher;
import dev.lapwing.core.rule.LogSourceSpec;
import dev.lapwing.core.rule.Measure;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.Taxonomy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VolumeDetectorTest {

  private static final long MONDAY = SignIns.at("2026-03-02T00:00:00Z");
  private static final int HOUR = 3_600;

  private static VolumeDetector detector(Measure measure, double floor, boolean season) {
    return new VolumeDetector(
        new BaselineRule(
            RuleHead.named("volume_test", Severity.MEDIUM),
            LogSourceSpec.ANY,
            Taxonomy.OCSF,
            EventMatcher.all(),
            EntityType.USER,
            measure,
            Duration.ofHours(1),
            season,
            false,
            1,
            OptionalDouble.empty(),
            floor == 0 ? OptionalDouble.empty() : OptionalDouble.of(floor),
            Duration.ofDays(180)));
  }

  private static VolumeDetector counting() {
    return detector(new Measure(Measure.Kind.COUNT, null), 0, false);
  }

  private static VolumeDetector files() {
    return detector(new Measure(Measure.Kind.DISTINCT, "file.path"), 100, false);
  }

  private static Event event(int second, String id) {
    return Event.builder()
        .id(id)
        .type(EventType.FILE_READ)
        .time(MONDAY + second * 1000L)
        .tenant("corp")
        .user(User.named("anna"))
        .host(Endpoint.host("ws1"))
        .build();
  }

  private static Event file(int second, int file) {
    return event(second, "f-" + second + '-' + file).toBuilder()
        .file(FileInfo.of("/share/" + file))
        .build();
  }

  private static Event sent(int second, long bytes) {
    return event(second, "s-" + second).toBuilder()
        .traffic(Traffic.of("tcp", Traffic.Direction.OUTBOUND, 0, bytes))
        .build();
  }

  /** So many events in each of so many hours. */
  private static List<Event> hourly(int hours, int count, long seed) {
    Random random = new Random(seed);
    List<Event> events = new ArrayList<>();
    for (int hour = 0; hour < hours; hour++) {
      int n = count + random.nextInt(5) - 2;
      for (int i = 0; i < n; i++) {
        events.add(event(hour * HOUR + i * (HOUR / (count + 5)), "e-" + hour + '-' + i));
      }
    }
    return events;
  }

  private static List<Event> burst(int hour, int count) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      events.add(event(hour * HOUR + i, "b-" + hour + '-' + i));
    }
    return events;
  }

  @SafeVarargs
  private static List<Event> all(List<Event>... parts) {
    return java.util.stream.Stream.of(parts).flatMap(List::stream).toList();
  }

  @Test
  void tenTimesTheUsualIsFoundBeforeTheWindowIsOver() {
    RecordingJudgement said = feed(counting(), all(hourly(24 * 7, 10, 1), burst(24 * 7, 200)));
    assertThat(uids(said)).hasSize(1);
    Finding first = said.findings.get(0);
    assertThat(first.time()).isLessThan(MONDAY + (24 * 7 * HOUR + 100) * 1000L);
    assertThat(said.findings).anyMatch(Finding::alerts);
    assertThat(first.contributions().get(0).usual()).isIn("9.8", "9.9", "10", "10.1");
    assertThat(first.baseline().events()).isGreaterThan(160);
  }

  @Test
  void nothingIsFoundWhileLearning() {
    RecordingJudgement said = feed(counting(), all(hourly(40, 10, 1), burst(40, 500)));
    assertThat(said.findings).isEmpty();
    assertThat(said.notJudged).contains(VolumeDetector.LEARNING);
  }

  @Test
  void theUsualIsNotFound() {
    assertThat(feed(counting(), hourly(24 * 21, 10, 3)).findings).isEmpty();
  }

  @Test
  void belowTheFloorNobodyIsTold() {
    VolumeDetector detector = detector(new Measure(Measure.Kind.COUNT, null), 300, false);
    RecordingJudgement said = feed(detector, all(hourly(24 * 7, 10, 1), burst(24 * 7, 200)));
    assertThat(said.findings).isEmpty();
    assertThat(said.suppressed).contains("below the floor");
  }

  @Test
  void bytesAreAddedUpAndSaidInWords() {
    VolumeDetector detector =
        detector(new Measure(Measure.Kind.SUM, "traffic.bytes_out"), 50e6, true);
    List<Event> events = new ArrayList<>();
    for (int hour = 0; hour < 24 * 21; hour++) {
      events.add(sent(hour * HOUR, 2_000_000 + hour % 7 * 300_000));
    }
    events.add(sent(24 * 21 * HOUR + 5, 5_000_000_000L));
    List<Finding> findings = feed(detector, events).findings;
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).contributions().get(0).observed()).isEqualTo("5.0 GB");
    assertThat(findings.get(0).message()).contains("on Mondays, 00:00 to 01:00 is usual");
  }

  @Test
  void theSameFileReadOftenIsOneFile() {
    List<Event> events = new ArrayList<>();
    for (int hour = 0; hour < 24 * 20; hour++) {
      events.add(file(hour * HOUR, hour % 3));
      events.add(file(hour * HOUR + 1, hour % 5));
    }
    List<Event> same = new ArrayList<>();
    List<Event> many = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      same.add(file(24 * 20 * HOUR + i, 1));
      many.add(file(24 * 20 * HOUR + i, 1000 + i));
    }
    assertThat(feed(files(), all(events, same)).findings).isEmpty();
    assertThat(uids(feed(files(), all(events, many)))).hasSize(1);
  }

  @Test
  void aRecordWithoutTheNumberIsNotJudged() {
    VolumeDetector detector =
        detector(new Measure(Measure.Kind.SUM, "traffic.bytes_out"), 50e6, false);
    assertThat(feed(detector, List.of(event(0, "x"), sent(1, -1))).notJudged)
        .containsOnly(VolumeDetector.MISSING);
  }

  @Test
  void whatComesTwoWindowsLateIsNotJudged() {
    List<Event> events = List.of(event(5 * HOUR, "a"), event(2 * HOUR, "b"));
    assertThat(feed(counting(), events).notJudged).contains(VolumeDetector.LATE);
  }

  @Test
  void whatWasFoundIsNotLearnt() {
    List<Event> once = all(hourly(24 * 7, 10, 1), burst(24 * 7, 500));
    List<Event> twice = all(once, burst(24 * 7 + 3, 500));
    assertThat(uids(feed(counting(), twice))).hasSize(2);
  }

  @Test
  void afterALongAbsenceItLearnsAnew() {
    List<Event> events = all(hourly(24 * 7, 10, 1), burst(24 * 70, 500));
    RecordingJudgement said = feed(counting(), events);
    assertThat(said.findings).isEmpty();
    assertThat(said.notJudged).contains(VolumeDetector.STALE);
  }

  @Test
  void shippedBaselinesHaveDetectors() {
    assertThat(dev.lapwing.core.detector.Detectors.of(RuleSet.builtin()))
        .extracting(detector -> detector.rule().name())
        .contains("volume_spike", "volume_spike_files", "brute_force", "password_spray");
  }

  @Property(tries = 30, seed = "20261125")
  void anyOrderOfArrivalWithinFiveMinutesFindsTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    List<Event> events = new ArrayList<>(hourly(24 * 5, 6, seed));
    for (int i = 0; i < 3; i++) {
      events.addAll(burst(24 * 3 + 2 + random.nextInt(40), 15 + random.nextInt(60)));
    }
    assertThat(uids(feed(counting(), delayed(inOrder(events), seed))))
        .isEqualTo(uids(feed(counting(), inOrder(events))));
  }

  @Property(tries = 20, seed = "20261125")
  void repeatsAtOnceChangeNothing(@ForAll long seed) {
    List<Event> events = all(hourly(24 * 4, 6, seed), burst(24 * 4, 60));
    List<Event> doubled = new ArrayList<>();
    events.forEach(e -> doubled.addAll(List.of(e, e)));
    assertThat(feed(counting(), doubled).findings).isEqualTo(feed(counting(), events).findings);
  }

  @Property(tries = 20, seed = "20261125")
  void aStateWrittenAndReadBehavesAsBefore(@ForAll long seed) {
    VolumeDetector detector =
        detector(new Measure(Measure.Kind.COUNT, null), 0, Math.floorMod(seed, 2) == 0);
    List<Event> events = delayed(all(hourly(24 * 4, 6, seed), burst(24 * 4, 60)), seed);
    assertThat(feedThroughBytes(detector, events).findings)
        .isEqualTo(feed(detector, events).findings);
  }

  private static int bytes(VolumeDetector detector) {
    VolumeState state = detector.section().create();
    feed(detector, state, all(hourly(24 * 20, 20, 5), burst(24 * 20, 5_000)));
    return SignIns.bytes(detector.section(), state).length;
  }

  @Test
  void theStateIsSmall() {
    assertThat(bytes(counting())).isLessThanOrEqualTo(96);
    assertThat(bytes(detector(new Measure(Measure.Kind.COUNT, null), 0, true)))
        .isLessThanOrEqualTo(460);
  }
}
