package dev.lapwing.core.detector;

import dev.lapwing.core.baseline.MinuteTrail;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.manifest.KeptRule;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.stage.Output;
import dev.lapwing.core.stage.Stage;
import dev.lapwing.core.wire.Codec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All detectors of an entity on its one state object: one read and one write for each observation.
 */
public final class BehaviourStage implements Stage<Observation, EntityState, Candidate> {

  private final Map<EntityType, List<Detector<?>>> byScope = new EnumMap<>(EntityType.class);

  private final Map<String, Section<?>> sections = new HashMap<>();

  private final List<KeptRule> rules;

  public BehaviourStage(List<Detector<?>> detectors) {
    sections.put(CarriedNames.SECTION.tag(), CarriedNames.SECTION);
    detectors.forEach(each -> sections.put(each.section().tag(), each.section()));
    rules = detectors.stream().map(BehaviourStage::kept).toList();
    for (EntityType type : EntityType.values()) {
      byScope.put(type, detectors.stream().filter(d -> d.scope() == type).toList());
    }
  }

  /** Whether any detector of that scope wants to see the event: if not, no observation is made. */
  public boolean watches(EntityType scope, Event event) {
    for (Detector<?> detector : byScope.get(scope)) {
      if (detector.watches(event)) {
        return true;
      }
    }
    return false;
  }

  /** What is kept of a detector's rule. */
  public static KeptRule kept(Detector<?> detector) {
    Section<?> section = detector.section();
    RuleHead rule = detector.rule();
    return new KeptRule(
        rule.id(), rule.name(), section.tag(), section.version(), detector.learns());
  }

  @Override
  public List<KeptRule> rules() {
    return rules;
  }

  @Override
  public Collection<String> parts(String key, EntityState state) {
    return state.tags();
  }

  @Override
  public int bytes(String part, EntityState state) {
    return state.size(part);
  }

  @Override
  public Codec<EntityState> state() {
    return EntityState.CODEC;
  }

  @Override
  public EntityState create() {
    return new EntityState();
  }

  @Override
  public Comparator<Observation> tieBreak() {
    return Comparator.comparing(observation -> observation.event().id());
  }

  @Override
  public boolean on(Observation observation, EntityState state, Output<Candidate> out) {
    boolean watched = false;
    for (Detector<?> detector : byScope.get(observation.entity().type())) {
      if (detector.watches(observation.event())) {
        judge(detector, observation, state, out);
        watched = true;
      }
    }
    if (watched) {
      state.begin(MinuteTrail.minute(observation.event().time()));
    }
    return watched;
  }

  @Override
  public boolean reset(String rule, EntityState state) {
    if (rule == null) {
      return state.forgetAll();
    }
    boolean changed = false;
    for (List<Detector<?>> detectors : byScope.values()) {
      for (Detector<?> detector : detectors) {
        if (detector.rule().name().equals(rule)) {
          changed |= state.forget(detector.section().tag());
        }
      }
    }
    return changed;
  }

  @Override
  public boolean decide(String rule, boolean own, EntityState state) {
    boolean changed = false;
    for (List<Detector<?>> detectors : byScope.values()) {
      for (Detector<?> detector : detectors) {
        if (rule == null || detector.rule().name().equals(rule)) {
          changed |= decide(detector, own, state);
        }
      }
    }
    return changed;
  }

  private static <S> boolean decide(Detector<S> detector, boolean own, EntityState state) {
    Section<S> section = detector.section();
    return state.has(section.tag()) && detector.decide(state.get(section), own);
  }

  /** Takes in each carry once: of what comes again, the sender's name and beginning are known. */
  @Override
  public boolean merge(String from, EntityState other, EntityState state, Output<Candidate> out) {
    if (!state.get(CarriedNames.SECTION).take(from, other.born())) {
      out.count("identities", "carried_again");
      return false;
    }
    for (String tag : state.merge(other, sections)) {
      out.count("identities", "not_merged", tag);
    }
    out.count("identities", "carried");
    return true;
  }

  private static <S> void judge(
      Detector<S> detector, Observation observation, EntityState state, Output<Candidate> out) {
    Counting counting = new Counting(detector.rule().name(), observation, out);
    detector.observe(state.get(detector.section()), observation, counting);
    counting.tellTests();
  }

  /** Entities of a kind are calibrated by each other: people, programs' accounts, machines. */
  private static String cohort(Observation observation) {
    EntityType type = observation.entity().type();
    User user = observation.event().user();
    return type == EntityType.USER && user != null ? user.kind().text() : type.text();
  }

  /**
   * Passes findings on, and tests after them, so that none is judged by the test that it is itself;
   * counts the rest by rule and reason.
   */
  private static final class Counting implements Judgement {
    private final String rule;
    private final Observation seen;
    private final Output<Candidate> out;
    private List<Candidate> tests = List.of();

    private Counting(String rule, Observation seen, Output<Candidate> out) {
      this.rule = rule;
      this.seen = seen;
      this.out = out;
    }

    private void tellTests() {
      tests.forEach(out::emit);
    }

    @Override
    public void judged() {
      out.count("rules", rule, "judged");
    }

    @Override
    public void notJudged(String reason) {
      out.count("rules", rule, "not_judged", reason);
    }

    @Override
    public void found(Finding finding) {
      out.emit(candidate(finding.surprise(), 0, finding));
    }

    @Override
    public void tested(double surprise) {
      float weight = Thinning.weight(rule, seen.entity().key(), seen.event().time(), surprise);
      if (weight > 0) {
        tests = tests.isEmpty() ? new ArrayList<>(2) : tests;
        tests.add(candidate(surprise, weight, null));
      }
    }

    private Candidate candidate(double surprise, float weight, Finding finding) {
      String entity = seen.entity().key();
      long time = seen.event().time();
      return new Candidate(rule, cohort(seen), entity, time, surprise, weight, finding);
    }

    @Override
    public void suppressed(String reason) {
      out.count("rules", rule, "suppressed", reason);
    }

    @Override
    public void limit(String name) {
      out.count("limits", name, rule);
    }
  }
}
