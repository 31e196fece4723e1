package dev.lapwing.core.finding;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.rule.RuleHead;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Builds a {@link Finding} of a rule about an entity. */
public final class FindingBuilder {

  private final RuleHead rule;
  private final Entity entity;
  private String anchor = "";
  private Severity severity;
  private Family family = Family.IDENTITY;
  private String title;
  private String message;
  private double surprise = 2;
  private boolean alerts = true;
  private Baseline baseline = Baseline.NONE;
  private Event deciding;
  private final List<Contribution> contributions = new ArrayList<>();
  private final List<Against> against = new ArrayList<>();
  private final List<Event> evidence = new ArrayList<>();
  private final Set<String> eventIds = new LinkedHashSet<>();
  private final Set<Entity> linked = new LinkedHashSet<>();

  private FindingBuilder(RuleHead rule, Entity entity) {
    this.rule = rule;
    this.entity = entity;
    this.severity = rule.level();
    this.title = rule.title();
  }

  public static FindingBuilder of(RuleHead rule, Entity entity) {
    return new FindingBuilder(rule, entity);
  }

  /** See {@link NameIds#finding}. */
  public FindingBuilder anchor(String value) {
    anchor = value;
    return this;
  }

  /** The rule's level unless set. */
  public FindingBuilder severity(Severity value) {
    severity = value;
    return this;
  }

  public FindingBuilder family(Family value) {
    family = value;
    return this;
  }

  public FindingBuilder title(String value) {
    title = value;
    return this;
  }

  public FindingBuilder message(String value) {
    message = value;
    return this;
  }

  /** −log₁₀ p; cut to 0 … 30: a model may be that sure of itself, until it is calibrated. */
  public FindingBuilder surprise(double value) {
    surprise = Math.max(0, Math.min(30, value));
    return this;
  }

  public FindingBuilder alerts(boolean value) {
    alerts = value;
    return this;
  }

  public FindingBuilder baseline(Baseline value) {
    baseline = value;
    return this;
  }

  public FindingBuilder because(String what, String observed, String usual, double points) {
    contributions.add(new Contribution(what, observed, usual, points));
    return this;
  }

  public FindingBuilder against(String what, boolean found) {
    against.add(new Against(what, found));
    return this;
  }

  /** Evidence in any order; the one given to {@link #decidedBy} comes last. */
  public FindingBuilder evidence(Event event) {
    evidence.add(event.slim());
    eventIds.add(event.id());
    return this;
  }

  /** The event that decided it: its time and arrival are the finding's. */
  public FindingBuilder decidedBy(Event event) {
    deciding = event.slim();
    eventIds.add(event.id());
    return this;
  }

  /** Ids of events that are not kept as evidence. */
  public FindingBuilder eventIds(Iterable<String> ids) {
    ids.forEach(eventIds::add);
    return this;
  }

  public FindingBuilder linked(Entity other) {
    if (!other.equals(entity)) {
      linked.add(other);
    }
    return this;
  }

  /**
   * @throws NullPointerException if nothing decided it
   */
  public Finding build() {
    List<Event> kept = new ArrayList<>(evidence);
    kept.removeIf(e -> e.id().equals(deciding.id()));
    kept.sort(Comparator.comparingLong(Event::time).thenComparing(Event::id));
    long first = kept.isEmpty() ? deciding.time() : Math.min(deciding.time(), kept.get(0).time());
    long last =
        kept.isEmpty()
            ? deciding.time()
            : Math.max(deciding.time(), kept.get(kept.size() - 1).time());
    if (kept.size() > Finding.MAX_EVIDENCE - 1) {
      kept = new ArrayList<>(kept.subList(kept.size() - Finding.MAX_EVIDENCE + 1, kept.size()));
    }
    kept.add(deciding);
    contributions.sort(Comparator.comparingDouble(Contribution::points).reversed());
    return new Finding(
        NameIds.finding(rule.name(), entity, anchor),
        rule.name(),
        entity,
        severity,
        family,
        deciding.time(),
        deciding.arrived(),
        first,
        last,
        title,
        message == null ? title : message,
        surprise,
        alerts,
        rule.techniques(),
        contributions,
        against,
        baseline,
        kept,
        cappedIds(),
        List.copyOf(linked),
        null);
  }

  /** The first so many, and always that of the deciding event: it is what the finding hangs on. */
  private List<String> cappedIds() {
    if (eventIds.size() <= Finding.MAX_EVENT_IDS) {
      return List.copyOf(eventIds);
    }
    List<String> ids =
        new ArrayList<>(
            eventIds.stream()
                .filter(id -> !id.equals(deciding.id()))
                .limit(Finding.MAX_EVENT_IDS - 1)
                .toList());
    ids.add(deciding.id());
    return ids;
  }
}
