package dev.lapwing.pipeline.job;

import dev.lapwing.core.access.AccessSettings;
import dev.lapwing.core.access.AccessSignal;
import dev.lapwing.core.access.AccessSignalCodec;
import dev.lapwing.core.access.AccessStage;
import dev.lapwing.core.alert.Alert;
import dev.lapwing.core.alert.AlertCodec;
import dev.lapwing.core.alert.AlertStage;
import dev.lapwing.core.calibrate.Budget;
import dev.lapwing.core.calibrate.BudgetStage;
import dev.lapwing.core.calibrate.BudgetState;
import dev.lapwing.core.calibrate.CalibrateStage;
import dev.lapwing.core.control.Ack;
import dev.lapwing.core.control.Control;
import dev.lapwing.core.control.News;
import dev.lapwing.core.control.Switchboard;
import dev.lapwing.core.detector.BehaviourStage;
import dev.lapwing.core.detector.Candidate;
import dev.lapwing.core.detector.CandidateCodec;
import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.Detectors;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.ObservationCodec;
import dev.lapwing.core.event.DuplicateStage;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventCodec;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingCodec;
import dev.lapwing.core.peer.PeerSnapshot;
import dev.lapwing.core.peer.PeerStage;
import dev.lapwing.core.peer.PeerTally;
import dev.lapwing.core.risk.RiskInput;
import dev.lapwing.core.risk.RiskInputCodec;
import dev.lapwing.core.risk.RiskStage;
import dev.lapwing.core.risk.RiskState;
import dev.lapwing.core.risk.RiskedFinding;
import dev.lapwing.core.risk.RiskedFindingCodec;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.SharedRules;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.flink.event.ObserveFunction;
import dev.lapwing.flink.event.RecentDuplicates;
import dev.lapwing.flink.event.ResolveFunction;
import dev.lapwing.flink.event.ResolveWithNews;
import dev.lapwing.flink.finding.LinkFunction;
import dev.lapwing.flink.peer.PeeredStageOperator;
import dev.lapwing.flink.peer.TallyOperator;
import dev.lapwing.flink.serial.CodecTypeInfo;
import dev.lapwing.flink.stage.ControlledStageOperator;
import dev.lapwing.flink.stage.StageFactory;
import dev.lapwing.flink.stage.StageOperator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The stages of {@link Topology}, each with its operator's id. */
final class Stages {

  static final TypeInformation<Event> EVENT = CodecTypeInfo.immutable(EventCodec.INSTANCE);
  static final TypeInformation<Finding> FINDING = CodecTypeInfo.immutable(FindingCodec.INSTANCE);

  private static final TypeInformation<News> NEWS = CodecTypeInfo.immutable(News.CODEC);

  private final JobPlan plan;
  private final Inputs in;
  private final Optional<DataStream<Control>> orders;
  private final List<RuleFile> files;
  private final StateTtlConfig ttl;
  private final Optional<DataStream<News>> orderNews;
  private final Optional<SwitchedStages> switched;

  Stages(JobPlan plan, Inputs in) {
    this.plan = plan;
    this.in = in;
    this.orders = in.control();
    this.files = List.copyOf(plan.rules().files());
    this.ttl = ttl(plan);
    this.orderNews =
        orders.map(all -> news(all, News::of, "orders to behaviour", OperatorIds.NEWS_ORDERS));
    this.switched = in.switches().map(switches -> new SwitchedStages(switches, ttl));
  }

  /** How long state that is not touched is kept. */
  static StateTtlConfig ttl(JobPlan plan) {
    return StateTtlConfig.newBuilder(plan.retention())
        .setUpdateType(StateTtlConfig.UpdateType.OnCreateAndWrite)
        .cleanupInRocksdbCompactFilter(10_000)
        .build();
  }

  DataStream<Event> deduplicate(DataStream<Event> events) {
    if (!plan.batch()) {
      return events
          .process(new RecentDuplicates())
          .returns(EVENT)
          .name("deduplicate")
          .uid(OperatorIds.DUPLICATES);
    }
    return keyed(
        events,
        Event::id,
        EventCodec.INSTANCE,
        DuplicateStage::new,
        "deduplicate",
        OperatorIds.DUPLICATES);
  }

  SingleOutputStreamOperator<Event> resolve(DataStream<Event> events) {
    boolean feedback = in.feedback().isPresent();
    SingleOutputStreamOperator<Event> resolved =
        in.news()
            .map(
                changes ->
                    events
                        .connect(changes.broadcast(ResolveWithNews.NEWS))
                        .process(new ResolveWithNews(plan.resolver(), feedback)))
            .orElseGet(() -> events.map(new ResolveFunction(plan.resolver())));
    return resolved.returns(EVENT).name("resolve").uid(OperatorIds.RESOLVE);
  }

  SingleOutputStreamOperator<Observation> observe(DataStream<Event> events) {
    return events
        .process(new ObserveFunction(files))
        .returns(CodecTypeInfo.immutable(ObservationCodec.INSTANCE))
        .name("observe")
        .uid(OperatorIds.OBSERVE);
  }

  /** What is known of each group of peers at the end of each day. */
  DataStream<PeerSnapshot> peers(DataStream<Observation> observed) {
    DataStream<PeerTally> tallies =
        observed
            .transform("tally peers", TallyOperator.TALLY, new TallyOperator(files, plan.batch()))
            .uid(OperatorIds.PEER_TALLIES);
    return keyed(
        tallies,
        tally -> tally.key().text(),
        PeerSnapshot.CODEC,
        PeerStage::new,
        "peers",
        OperatorIds.PEERS);
  }

  /** What each entity does, and of names that turned out to be another's what was learnt there. */
  SingleOutputStreamOperator<Candidate> behaviour(
      DataStream<Observation> observed,
      DataStream<PeerSnapshot> peers,
      SingleOutputStreamOperator<Event> resolved) {
    List<RuleFile> rules = files;
    return observed
        .keyBy(o -> o.entity().key(), TypeInformation.of(String.class))
        .connect(news(peers, resolved).broadcast())
        .transform(
            "behaviour",
            CodecTypeInfo.immutable(CandidateCodec.INSTANCE),
            new PeeredStageOperator<>(
                () -> new BehaviourStage(Detectors.of(SharedRules.of(rules))), plan.batch(), ttl))
        .uid(OperatorIds.BEHAVIOUR);
  }

  private DataStream<News> news(
      DataStream<PeerSnapshot> peers, SingleOutputStreamOperator<Event> resolved) {
    DataStream<News> all = news(peers, News::of, "news of peers", OperatorIds.NEWS_PEERS);
    if (orderNews.isPresent()) {
      all = all.union(orderNews.get());
    }
    if (in.feedback().isPresent() && in.news().isPresent()) {
      all =
          all.union(
              news(
                  resolved.getSideOutput(ResolveWithNews.CARRIES),
                  News::of,
                  "names to carry over",
                  OperatorIds.NEWS_CARRIES),
              news(in.feedback().get(), News::of, "carried over", OperatorIds.NEWS_CARRIED));
    }
    return all;
  }

  private static <T> DataStream<News> news(
      DataStream<T> of, MapFunction<T, News> wrap, String name, String uid) {
    return of.map(wrap).returns(NEWS).name(name).uid(uid);
  }

  DataStream<Finding> calibrate(DataStream<Candidate> candidates) {
    Map<String, Double> least = new HashMap<>();
    Detectors.of(plan.rules()).stream()
        .filter(Detector::calibrated)
        .forEach(detector -> least.put(detector.rule().name(), detector.candidate()));
    Map<String, Double> calibrated = Map.copyOf(least);
    return keyed(
        candidates,
        CalibrateStage::key,
        FindingCodec.INSTANCE,
        () -> new CalibrateStage(calibrated),
        "calibrate",
        OperatorIds.CALIBRATE);
  }

  /** Findings that people and identity providers may be told of. */
  DataStream<Finding> told(DataStream<Finding> findings) {
    return filtered(findings, plan.shadow(), false, OperatorIds.TOLD);
  }

  /** Findings of rules that run in shadow. */
  DataStream<Finding> shadowed(DataStream<Finding> findings) {
    return filtered(findings, plan.shadow(), true, OperatorIds.SHADOWED);
  }

  private static DataStream<Finding> filtered(
      DataStream<Finding> findings, Set<String> shadow, boolean inShadow, String uid) {
    HashSet<String> names = new HashSet<>(shadow);
    return findings
        .filter(finding -> names.contains(finding.rule()) == inShadow)
        .returns(FINDING)
        .name(inShadow ? "in shadow" : "not in shadow")
        .uid(uid);
  }

  DataStream<RiskedFinding> risk(DataStream<Finding> findings) {
    DataStream<RiskInput> inputs =
        findings
            .flatMap(new LinkFunction())
            .returns(CodecTypeInfo.immutable(RiskInputCodec.INSTANCE))
            .name("link")
            .uid(OperatorIds.RISK_INPUTS);
    List<RuleFile> rules = files;
    KeySelector<RiskInput, String> key = input -> input.entity().key();
    StageFactory<RiskInput, RiskState, RiskedFinding> stage =
        () -> {
          RuleSet read = SharedRules.of(rules);
          return new RiskStage(new Switchboard(read.exceptions(), read.findingNames()));
        };
    Codec<RiskedFinding> codec = RiskedFindingCodec.INSTANCE;
    return switched.isPresent()
        ? switched.get().host(inputs, key, orderNews, codec, stage, "risk", OperatorIds.RISK)
        : ofEntity(inputs, key, codec, stage, "risk", OperatorIds.RISK);
  }

  DataStream<RiskedFinding> budget(DataStream<RiskedFinding> risked) {
    Budget budget = Budget.of(plan.budget(), plan.rules(), plan.shadow());
    KeySelector<RiskedFinding, String> key = each -> each.entity().tenant();
    StageFactory<RiskedFinding, BudgetState, RiskedFinding> stage = () -> new BudgetStage(budget);
    Codec<RiskedFinding> codec = RiskedFindingCodec.INSTANCE;
    Optional<DataStream<News>> none = Optional.empty();
    return switched.isPresent()
        ? switched.get().host(risked, key, none, codec, stage, "budget", OperatorIds.BUDGET)
        : keyed(risked, key, codec, stage, "budget", OperatorIds.BUDGET);
  }

  DataStream<Alert> alerts(DataStream<RiskedFinding> risked) {
    AlertStage.Pace pace = plan.pace();
    return ofEntity(
        risked,
        r -> r.entity().key(),
        AlertCodec.INSTANCE,
        () -> new AlertStage(pace),
        "alerts",
        OperatorIds.ALERTS);
  }

  DataStream<AccessSignal> access(DataStream<RiskedFinding> risked) {
    AccessSettings access = plan.access();
    return ofEntity(
        risked,
        r -> r.entity().key(),
        AccessSignalCodec.INSTANCE,
        () -> new AccessStage(access),
        "access",
        OperatorIds.ACCESS);
  }

  /** What subtasks say to orders to the whole job; empty where there are none. */
  Optional<DataStream<Ack>> acks() {
    return switched.map(SwitchedStages::acks);
  }

  /** A stage that keeps state by entity, and so obeys orders about entities. */
  private <I, S, O> SingleOutputStreamOperator<O> ofEntity(
      DataStream<I> input,
      KeySelector<I, String> key,
      Codec<O> output,
      StageFactory<I, S, O> stage,
      String name,
      String uid) {
    if (orders.isEmpty()) {
      return keyed(input, key, output, stage, name, uid);
    }
    return input
        .keyBy(key, TypeInformation.of(String.class))
        .connect(orders.get().broadcast())
        .transform(
            name,
            CodecTypeInfo.immutable(output),
            new ControlledStageOperator<>(stage, plan.batch(), ttl))
        .uid(uid);
  }

  private <I, S, O> SingleOutputStreamOperator<O> keyed(
      DataStream<I> input,
      KeySelector<I, String> key,
      Codec<O> output,
      StageFactory<I, S, O> stage,
      String name,
      String uid) {
    return input
        .keyBy(key, TypeInformation.of(String.class))
        .transform(
            name, CodecTypeInfo.immutable(output), new StageOperator<>(stage, plan.batch(), ttl))
        .uid(uid);
  }
}
