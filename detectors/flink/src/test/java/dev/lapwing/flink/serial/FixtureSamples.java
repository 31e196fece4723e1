package dev.lapwing.flink.serial;

import dev.lapwing.core.access.AccessSettings;
import dev.lapwing.core.access.AccessStage;
import dev.lapwing.core.access.AccessState;
import dev.lapwing.core.alert.AlertStage;
import dev.lapwing.core.alert.AlertState;
import dev.lapwing.core.calibrate.Budget;
import dev.lapwing.core.calibrate.BudgetStage;
import dev.lapwing.core.calibrate.BudgetState;
import dev.lapwing.core.calibrate.CalibrateStage;
import dev.lapwing.core.calibrate.CalibrateState;
import dev.lapwing.core.control.Switch;
import dev.lapwing.core.correlation.CountSelector;
import dev.lapwing.core.correlation.WindowStage;
import dev.lapwing.core.correlation.WindowState;
import dev.lapwing.core.detector.BehaviourStage;
import dev.lapwing.core.detector.Candidate;
import dev.lapwing.core.detector.Detectors;
import dev.lapwing.core.detector.EntityState;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Change;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Geo;
import dev.lapwing.core.event.NetworkClass;
import dev.lapwing.core.event.Origin;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.ProcessInfo;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Rarity;
import dev.lapwing.core.manifest.KeptRule;
import dev.lapwing.core.manifest.Manifest;
import dev.lapwing.core.peer.PeerHour;
import dev.lapwing.core.peer.PeerKey;
import dev.lapwing.core.peer.PeerShelf;
import dev.lapwing.core.peer.PeerSnapshot;
import dev.lapwing.core.peer.PeerStage;
import dev.lapwing.core.peer.PeerState;
import dev.lapwing.core.peer.PeerTally;
import dev.lapwing.core.risk.RiskInput;
import dev.lapwing.core.risk.RiskStage;
import dev.lapwing.core.risk.RiskState;
import dev.lapwing.core.risk.RiskedFinding;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.sequence.FirstStepGate;
import dev.lapwing.core.sequence.SequenceInput;
import dev.lapwing.core.stage.Output;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What one user's history leaves in each kind of state; the same in every run. */
final class FixtureSamples {

  static final Entity ANN = Entity.user("default", "ann");

  private static final long START = 1_760_000_000_000L;
  private static final long HOUR = 3_600_000L;
  private static final Geo LISBON =
      new Geo("PT", "Lisboa", "Lisbon", 38.75, -9.125, 20, 3243, "MEO");
  private static final Geo SYDNEY =
      new Geo("AU", "NSW", "Sydney", -33.875, 151.25, 20, 1221, "Telstra");

  private static final BehaviourStage BEHAVIOUR =
      new BehaviourStage(Detectors.of(RuleSet.builtin()));

  private FixtureSamples() {}

  /** Keeps what a stage puts out. */
  private record Kept<O>(List<O> values) implements Output<O> {
    private Kept() {
      this(new ArrayList<>());
    }

    @Override
    public void emit(O value) {
      values.add(value);
    }

    @Override
    public void wakeAt(long time) {}

    @Override
    public void count(String... path) {}
  }

  static Event signIn(int hour, boolean far) {
    return Event.builder()
        .id("sign-in-" + hour)
        .type(EventType.AUTH_LOGON)
        .time(START + hour * HOUR)
        .arrived(START + hour * HOUR + 90)
        .source("okta")
        .code("user.session.start")
        .outcome(Outcome.SUCCESS)
        .origin(Origin.topic("lapwing.events.okta", 1, hour))
        .user(new User("ann", "ann", "example", "ann@example.com", AccountKind.HUMAN, true))
        .src(
            Endpoint.ip(far ? "1.128.0.9" : "85.240.0.7", 443)
                .withDevice(far ? "d2" : "d1", "Mozilla/5.0", "Linux")
                .withPlace(far ? SYDNEY : LISBON, NetworkClass.UNKNOWN))
        .auth(
            new Auth(
                3, "SAML", true, true, true, List.of("Password"), far ? "s2" : "s1", "Mail", null))
        .build();
  }

  /** An event with a part that sign-ins do not have. */
  static Event launch() {
    return signIn(1, false).toBuilder()
        .id("launch")
        .type(EventType.PROCESS_LAUNCH)
        .host(Endpoint.host("ws1"))
        .process(ProcessInfo.of("C:\\a\\b.exe", "b.exe -x", 42, "C:\\a\\c.exe"))
        .change(Change.group("Admins", "S-1"))
        .fields(Map.of("field", "value ü"))
        .build();
  }

  /** What ann's detectors make of one more event. */
  static List<Finding> judge(EntityState state, Event event) {
    Kept<Candidate> found = new Kept<>();
    BEHAVIOUR.on(new Observation(ANN, event), state, found);
    return found.values().stream().map(Candidate::finding).filter(Objects::nonNull).toList();
  }

  /** A dozen sign-ins from Lisbon, an hour apart. */
  static EntityState learnt() {
    EntityState state = new EntityState();
    for (int hour = 0; hour < 12; hour++) {
      judge(state, signIn(hour, false));
    }
    return state;
  }

  static Finding finding() {
    return judge(learnt(), signIn(12, true)).stream()
        .filter(each -> each.rule().equals("impossible_travel"))
        .findFirst()
        .orElseThrow();
  }

  private static CalibrateState calibrated() {
    CalibrateStage stage = new CalibrateStage(Map.of("rule", 2.0));
    CalibrateState state = stage.create();
    for (int i = 0; i < 500; i++) {
      double surprise = (i * 37 % 100) / 20.0;
      Candidate test =
          new Candidate("rule", "human", ANN.key(), START + i * HOUR, surprise, 1, null);
      stage.on(test, state, new Kept<>());
    }
    return state;
  }

  private static SequenceInput step() {
    return new SequenceInput("story", "ann", 1, 0, launch(), null);
  }

  /** Two failed logons, of five that are looked for. */
  private static WindowState window() {
    RuleSet rules =
        RuleSet.parse(
            List.of(
                new RuleFile(
                    0,
                    "a.yml",
                    """
                    title: Failed
                    name: failed
                    taxonomy: ocsf
                    logsource: { category: authentication }
                    detection: { s: { status: Failure }, condition: s }
                    ---
                    title: Many
                    name: many
                    id: 11111111-2222-4333-8444-555555555555
                    correlation:
                      type: event_count
                      rules: [failed]
                      group-by: [user.uid]
                      timespan: 2h
                      condition: { gte: 2 }
                    """)));
    CountSelector selector = new CountSelector(rules);
    WindowStage stage = new WindowStage(rules);
    WindowState state = stage.create();
    selector.select(
        signIn(12, false), rules.events(), counted -> stage.on(counted, state, new Kept<>()));
    selector.select(
        signIn(13, false), rules.events(), counted -> stage.on(counted, state, new Kept<>()));
    return state;
  }

  /** By name of the codec. */
  static Map<String, Object> all() {
    Map<String, Object> all = new HashMap<>();
    all.put("EntityState", learnt());
    all.put("Event", launch());
    all.put("Finding", finding());
    all.put("CalibrateState", calibrated());
    all.put("SequenceInput", step());
    FirstStepGate gate = new FirstStepGate(HOUR);
    FirstStepGate.State gated = gate.create();
    gate.on(step(), gated, new Kept<>());
    all.put("FirstStepGate", gated);
    all.put("WindowState", window());
    all.put(
        "Switch",
        new Switch(
            "orders·0·7", Switch.Kind.SEVERITY, "new_device", "low", "soc@corp", "tuning", 7));
    all.put("Manifest", manifest());
    afterwards(all);
    return all;
  }

  private static Manifest manifest() {
    Manifest manifest = new Manifest();
    manifest.about(
        List.of(
            new KeptRule("0a4f2c8e", "my_rule", "vol:0a4f2c8e", 2, "count of a user in 3600s")));
    manifest.begin(20_000);
    for (int i = 0; i < 300; i++) {
      manifest.note(("user|corp|" + i).hashCode(), List.of("vol:0a4f2c8e"), part -> 200, 20_001);
    }
    return manifest;
  }

  private static void afterwards(Map<String, Object> all) {
    RiskState risk = new RiskState();
    Kept<RiskedFinding> risked = new Kept<>();
    new RiskStage().on(new RiskInput(ANN, finding()), risk, risked);
    all.put("RiskState", risk);
    AlertStage alerts = new AlertStage(AlertStage.Pace.LIVE);
    AlertState open = alerts.create();
    AccessStage access = new AccessStage(AccessSettings.reportOnly());
    AccessState restricted = access.create();
    for (RiskedFinding each : risked.values()) {
      alerts.on(each, open, new Kept<>());
      access.on(each, restricted, new Kept<>());
    }
    BudgetStage budget =
        new BudgetStage(new Budget(40, Map.of("impossible_travel", 1.0), Map.of()));
    BudgetState spent = budget.create();
    for (RiskedFinding each : risked.values()) {
      budget.on(each, spent, new Kept<>());
      Finding rated = each.finding().rated(new Rarity(1e-5, 0.1, 7, 9000), true);
      budget.on(new RiskedFinding(each.entity(), rated, each.risk()), spent, new Kept<>());
    }
    all.put("BudgetState", spent);
    all.put("AlertState", open);
    all.put("AccessState", restricted);
    peers(all);
  }

  /** Six of sales, yesterday and today. */
  private static void peers(Map<String, Object> all) {
    PeerKey sales = new PeerKey("default", "new_test", "sales@lis");
    Kept<PeerSnapshot> known = new Kept<>();
    PeerStage stage = new PeerStage();
    PeerState state = stage.create();
    stage.on(tally(sales, START), state, known);
    stage.wake(START + 48 * HOUR, state, known);
    stage.on(tally(sales, START + 48 * HOUR), state, known);
    all.put("PeerTally", tally(sales, START));
    all.put("PeerState", state);
    all.put("PeerShelf", PeerShelf.EMPTY.with(known.values().get(0), 3));
  }

  private static PeerTally tally(PeerKey key, long time) {
    PeerTally tally = new PeerTally(key, time);
    for (int member = 1; member <= 6; member++) {
      tally.value(member, 7);
      tally.value(member, 100 + member);
      tally.amount(member, new PeerHour(9, 9), HOUR, 10L * member);
      tally.distinct(member, new PeerHour(10, 10), HOUR, member);
    }
    return tally;
  }
}
