package dev.lapwing.core.detector.travel;

import dev.lapwing.core.baseline.MinuteTrail;
import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.Judgement;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.rule.RuleHead;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One account in two places that nobody could travel between in time.
 *
 * <p>Idea: every login that tells a place is compared with every place where the account was within
 * the last day, backwards and forwards in event time; distances and times are bounded in the user's
 * favour; what clears a pair of logins ({@link Innocence}) depends on the two alone.
 *
 * <p>Formula: v = max(0, haversine − R₁ − R₂)/(Δt + 10 min), found if above 900 km/h over at least
 * 300 km. Two logins up to 5 minutes apart are always too fast over 300 km, and times are kept to
 * the minute for half an hour: so any order of arrival within 5 minutes finds the same. A finding's
 * id is user and UTC day of the later login: one a day, however often the two places alternate; a
 * pair across midnight and back makes two.
 *
 * <p>Error: that of the positions; see {@link Place#floorKm}. Beyond 8 live places the stalest is
 * given up, counted. Cost: a haversine (75 ns) for each live place; some 100 bytes for each, 300
 * for a typical user. Evasion: sign in from the victim's region, or through an address class that
 * anchors nothing. Paper: Freeman et al., "Who are you? A statistical approach to measuring user
 * authenticity", NDSS 2016; the order of the stack is Microsoft Entra's and Panther's.
 */
final class ImpossibleTravel implements Detector<TravelState> {

  static final String LIMIT = "places_evicted";

  private static final String TOLD = "these two places found already that day";

  private final RuleHead rule;
  private final TravelSettings settings;
  private final OrganisationPlaces places;
  private final Innocence innocence;
  private final TravelFinding findings;

  ImpossibleTravel(RuleHead rule, TravelSettings settings, OrganisationPlaces places) {
    this.rule = rule;
    this.settings = settings;
    this.places = places;
    this.innocence = new Innocence(settings);
    this.findings = new TravelFinding(rule, settings);
  }

  @Override
  public RuleHead rule() {
    return rule;
  }

  @Override
  public EntityType scope() {
    return EntityType.USER;
  }

  @Override
  public boolean watches(Event event) {
    return Eligibility.signIn(event) && (event.succeeded() || event.failed());
  }

  @Override
  public Section<TravelState> section() {
    return TravelSection.INSTANCE;
  }

  @Override
  public void observe(TravelState state, Observation observation, Judgement judgement) {
    Event event = observation.event();
    if (event.failed()) {
      state.failures.add(MinuteTrail.minute(event.time()));
      judgement.judged();
      return;
    }
    String objection = Eligibility.objection(event);
    if (objection != null) {
      judgement.notJudged(objection);
      return;
    }
    judgement.judged();
    int before = state.evictions();
    judge(state, observation, Login.of(event, places), judgement);
    for (int n = state.evictions(); n > before; n--) {
      judgement.limit(LIMIT);
    }
  }

  private void judge(TravelState state, Observation seen, Login login, Judgement judgement) {
    state.expire(login.minute(), settings.horizonMinutes());
    renew(state, login);
    Map<Integer, Leg> worst = new TreeMap<>();
    TreeSet<String> cleared = new TreeSet<>();
    for (Anchor anchor : state.anchors) {
      for (Leg leg : innocence.legs(anchor, login)) {
        String reason = innocence.of(leg);
        if (reason == null) {
          worst.merge(leg.day(), leg, Leg::worse);
        } else {
          cleared.add(reason);
        }
      }
    }
    worst.values().forEach(leg -> tell(leg, state, seen, judgement));
    cleared.forEach(judgement::suppressed);
    boolean fresh = state.logins.add(login.minute());
    if (fresh && worst.isEmpty()) {
      state.learn(login);
    }
    state.anchor(login);
  }

  private void tell(Leg leg, TravelState state, Observation seen, Judgement judgement) {
    Finding finding = findings.of(leg, state, seen);
    if (state.tell(leg, finding.alerts())) {
      judgement.found(finding);
    } else {
      judgement.suppressed(TOLD);
    }
  }

  /** After a long absence, learning begins anew. */
  private void renew(TravelState state, Login login) {
    if (settings.learning().state(state.logins, login.minute()) == Baseline.State.STALE) {
      state.logins.clear();
    }
  }
}
