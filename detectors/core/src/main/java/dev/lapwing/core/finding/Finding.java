package dev.lapwing.core.finding;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * One rule's or detector's statement about one entity. It explains itself: what is in here is all
 * that an alert will say.
 *
 * @param uid name-based, from rule, entity and anchor; the same finding seen again, grown, has the
 *     same uid
 * @param rule the rule's name ({@code impossible_travel})
 * @param entity whom it is about
 * @param severity how bad it would be
 * @param family which evidence it is like
 * @param time event time of the event that decided it, ms
 * @param arrived when that event arrived, ms: the "now" of everything downstream
 * @param firstSeen event time of its first evidence, ms
 * @param lastSeen event time of its last evidence, ms
 * @param title one line for a list
 * @param message one or two sentences for a person
 * @param surprise −log₁₀ of the probability that an innocent entity shows this; 0 to 10, a
 *     candidate's to 30. Rules that are certain say what their prior likelihood ratio is worth
 * @param alerts whether it may alert alone; false while its baseline learns, and for building
 *     blocks. Risk and sequences see it all the same
 * @param attacks ATT&amp;CK techniques
 * @param contributions reasons, strongest first
 * @param against what spoke, or would have spoken, against it
 * @param baseline how much its baseline had seen
 * @param evidence up to {@link #MAX_EVIDENCE} events, slim, latest last
 * @param eventIds ids of the events concerned, up to {@link #MAX_EVENT_IDS}
 * @param linked entities to which it is copied for their risk (the host a user was seen on)
 * @param rarity what calibration made of its model's surprise; null where none has been
 */
public record Finding(
    String uid,
    String rule,
    Entity entity,
    Severity severity,
    Family family,
    long time,
    long arrived,
    long firstSeen,
    long lastSeen,
    String title,
    String message,
    double surprise,
    boolean alerts,
    List<Technique> attacks,
    List<Contribution> contributions,
    List<Against> against,
    Baseline baseline,
    List<Event> evidence,
    List<String> eventIds,
    List<Entity> linked,
    Rarity rarity) {

  public static final int MAX_EVIDENCE = 6;
  public static final int MAX_EVENT_IDS = 200;

  public Finding {
    attacks = List.copyOf(attacks);
    contributions = List.copyOf(contributions);
    against = List.copyOf(against);
    evidence = List.copyOf(evidence);
    eventIds = List.copyOf(eventIds);
    linked = List.copyOf(linked);
  }

  /** The same, as calibration has it. */
  public Finding rated(Rarity rated, boolean mayAlert) {
    return with(-Math.log10(rated.p()), alerts && mayAlert, against, rated);
  }

  /** The same at another surprise, cut to 0 … 10. */
  public Finding weighing(double other) {
    return with(other, alerts, against, rarity);
  }

  /** The same, as bad as somebody says that it is. */
  public Finding as(Severity other) {
    return with(other, surprise, alerts, against, rarity);
  }

  /** The same with something more that spoke against it. */
  public Finding noting(String what) {
    return with(surprise, alerts, more(what), rarity);
  }

  /** The same, but nobody is told of it alone; says why. */
  public Finding silenced(String why) {
    return with(surprise, false, more(why), rarity);
  }

  private List<Against> more(String what) {
    List<Against> more = new ArrayList<>(against);
    more.add(new Against(what, true));
    return more;
  }

  private Finding with(double other, boolean mayAlert, List<Against> reasons, Rarity rated) {
    return with(severity, other, mayAlert, reasons, rated);
  }

  private Finding with(
      Severity bad, double other, boolean mayAlert, List<Against> reasons, Rarity rated) {
    return new Finding(
        uid,
        rule,
        entity,
        bad,
        family,
        time,
        arrived,
        firstSeen,
        lastSeen,
        title,
        message,
        Math.max(0, Math.min(10, other)),
        mayAlert,
        attacks,
        contributions,
        reasons,
        baseline,
        evidence,
        eventIds,
        linked,
        rated);
  }

  /** The event that decided it; null where a finding has no evidence of its own. */
  public Event deciding() {
    return evidence.isEmpty() ? null : evidence.get(evidence.size() - 1);
  }
}
