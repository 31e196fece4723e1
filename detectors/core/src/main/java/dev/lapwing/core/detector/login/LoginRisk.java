package dev.lapwing.core.detector.login;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.baseline.Learning;
import dev.lapwing.core.baseline.MinuteTrail;
import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.Judgement;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.detector.travel.Eligibility;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.peer.Popularity;
import dev.lapwing.core.rule.RuleHead;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * How much likelier a sign-in is a stranger's than the account's owner's, as one score.
 *
 * <p>Idea: a new device at home is a new telephone; a known laptop in a new country is a journey; a
 * device never seen, from a network never seen, at an hour at which the owner sleeps, is neither.
 * Each feature is a likelihood ratio; the features are nearly independent for the owner, so their
 * logarithms add, and together they surprise as none does alone. What is known vouches for the
 * owner, but for no more than a factor of ten.
 *
 * <p>Formula: S = Σ log₁₀ p(x)/p(x | user) over network (address → /24 → network → country), client
 * (device → kind → operating system) and time of day. Of what is new, the widest kind counts: p(x |
 * user) = P(new | user)·p(x | peers), by {@link dev.lapwing.core.baseline.PitmanYor}; of what is
 * known, its share. As E(p(x)/p(x | user)) = 1 over the owner's sign-ins, P(S ≥ s) ≤ 10⁻ˢ (Markov):
 * S is a surprise even before calibration. Unseen is never below neutral; a young account's P(new)
 * is near 1, so its score is neutral.
 *
 * <p>Each first sight of a network and client together on a day is a test; S ≥ 2 is a finding, once
 * a day. A flagged sign-in is not learnt from, its network and client count when seen on another
 * day, and not within two weeks of findings on two days near each other; after a week (six, in that
 * quarantine) they count as novelty that the user is known for. Of VPNs and relays only the class
 * is learnt.
 *
 * <p>Error: 10 networks and 6 clients are kept, the stalest makes room, counted. Who carries a new
 * device on a first journey is found. Cost: O(10²), about 5 µs; 160 bytes for a typical user, 350
 * for one whose networks change daily. Evasion: sign in through the victim's own network or device
 * (a token thief: see {@code session_hijack}), in its working hours.
 *
 * <p>Paper: Freeman, Jain, Dürmuth, Biggio, Giacinto, "Who are you? A statistical approach to
 * measuring user authenticity", NDSS 2016; Wiefling et al., "Pump up password security!", ACM TOPS
 * 26 (2022).
 */
final class LoginRisk implements Detector<LoginState> {

  static final String LEARNING = "unknown: still learning";
  static final String NOTHING = "neither network nor client in the record";
  static final String LIMIT = "values_evicted";

  private static final double MOST_HOUR = 1.3;
  private static final double LEAST_HOUR = -0.5;

  /** Events may arrive this late, minutes, and still get the answer that they would have got. */
  private static final int LATENESS = 5;

  private static final int DAY = 24 * 60;

  private final RuleHead rule;
  private final Learning learning;
  private final int memoryDays;
  private final LoginRiskFinding findings;

  LoginRisk(RuleHead rule, Learning learning, int memoryDays) {
    this.rule = rule;
    this.learning = learning;
    this.memoryDays = memoryDays;
    this.findings = new LoginRiskFinding(rule);
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
    return event.succeeded() && Eligibility.signIn(event);
  }

  @Override
  public Section<LoginState> section() {
    return LoginSection.INSTANCE;
  }

  @Override
  public boolean calibrated() {
    return true;
  }

  @Override
  public void values(Event event, ObjIntConsumer<String> out) {
    Network network = Network.of(event.src());
    Client client = Client.of(event.src());
    if (network != null && !network.own()) {
      out.accept(rule.name() + "/network", network.rungs()[Network.ASN]);
      out.accept(rule.name() + "/country", network.rungs()[Network.COUNTRY]);
    }
    if (client != null) {
      out.accept(rule.name() + "/client", client.rungs()[Client.FAMILY]);
    }
  }

  @Override
  public boolean decide(LoginState state, boolean own) {
    return state.decide(own);
  }

  @Override
  public void observe(LoginState state, Observation seen, Judgement judgement) {
    Event event = seen.event();
    if (Eligibility.NO_PERSON.equals(Eligibility.objection(event))) {
      judgement.notJudged(Eligibility.NO_PERSON);
      return;
    }
    Network network = Network.of(event.src());
    Client client = Client.of(event.src());
    if (network == null && client == null) {
      judgement.notJudged(NOTHING);
      return;
    }
    int before = state.evictions();
    judge(state, network, client, seen, judgement);
    for (int n = state.evictions(); n > before; n--) {
      judgement.limit(LIMIT);
    }
  }

  private void judge(
      LoginState state, Network network, Client client, Observation seen, Judgement judgement) {
    int minute = MinuteTrail.minute(seen.event().time());
    int day = Math.floorDiv(minute, DAY);
    state.expire(day, day - memoryDays);
    state.noteRole(seen.event().user());
    Baseline baseline = baseline(state, minute, day);
    LocalTime local = LocalTime.of(seen.event());
    boolean flagged = false;
    if (baseline.state() == Baseline.State.LEARNING || baseline.state() == Baseline.State.STALE) {
      judgement.notJudged(LEARNING);
    } else {
      judgement.judged();
      List<Factor> factors = factors(state, network, client, local, day, seen);
      int pair = pair(state, network, client, day);
      boolean first = state.firstOfDay(pair, day);
      flagged = tell(state, factors, local, pair, first, day, baseline, seen, judgement);
    }
    learn(state, network, client, local, day, flagged);
    state.logins.add(minute);
  }

  private boolean tell(
      LoginState state,
      List<Factor> factors,
      LocalTime local,
      int pair,
      boolean first,
      int day,
      Baseline baseline,
      Observation seen,
      Judgement judgement) {
    double sum = 0;
    for (Factor factor : factors) {
      sum += factor.points();
    }
    double score = Math.max(0, sum);
    if (first) {
      judgement.tested(score);
    }
    if (score < CANDIDATE) {
      return false;
    }
    // What is late by a day is found again rather than not at all: it has the same uid.
    if (first || day < state.today) {
      judgement.found(findings.of(score, factors, local, pair, baseline, seen));
      state.flag(day);
    }
    return true;
  }

  private Baseline baseline(LoginState state, int minute, int day) {
    Baseline baseline = learning.baseline(state.logins, minute - LATENESS);
    if (baseline.state() == Baseline.State.STALE) {
      state.logins.clear();
    }
    boolean held = baseline.state() == Baseline.State.READY && state.quarantined(day);
    return held
        ? new Baseline(Baseline.State.QUARANTINED, baseline.events(), baseline.days())
        : baseline;
  }

  private List<Factor> factors(
      LoginState state,
      Network network,
      Client client,
      LocalTime local,
      int day,
      Observation seen) {
    double odds = state.hours.odds(local.day(), local.hour());
    return List.of(
        network == null
            ? Factor.silent("network")
            : network.own()
                ? Factor.own("network", network.label())
                : network(state.networks, network, day, seen),
        client == null ? Factor.silent("client") : client(state.clients, client, day, seen),
        Factor.time(local, Math.max(LEAST_HOUR, Math.min(MOST_HOUR, odds))));
  }

  private Factor network(Ladder table, Network network, int day, Observation seen) {
    int rung = table.newRung(network.rungs(), day);
    Popularity known =
        rung < Network.ASN
            ? Popularity.NONE
            : seen.peers().values(rule.name() + (rung == Network.ASN ? "/network" : "/country"));
    String noun = Network.noun(Math.max(0, rung));
    int shared = network.rungs()[Math.max(Network.ASN, rung)];
    return Factor.of("network", network.label(), table, network.rungs(), day, noun, known, shared);
  }

  private Factor client(Ladder table, Client client, int day, Observation seen) {
    int rung = table.newRung(client.rungs(), day);
    // How unusual a system is, peers say by the clients on it.
    Popularity known =
        rung >= Client.FAMILY ? seen.peers().values(rule.name() + "/client") : Popularity.NONE;
    String noun = Client.noun(Math.max(0, rung));
    int shared = client.rungs()[Client.FAMILY];
    return Factor.of("client", client.label(), table, client.rungs(), day, noun, known, shared);
  }

  private static void learn(
      LoginState state, Network network, Client client, LocalTime local, int day, boolean flagged) {
    boolean held = state.quarantined(day);
    if (network != null && !network.own()) {
      state.networks.see(network.rungs(), day, flagged, held);
    }
    if (client != null) {
      state.clients.see(client.rungs(), day, flagged, held);
    }
    if (!flagged) {
      state.hours.see(local.day(), local.hour());
    }
  }

  /**
   * What is odd about network and client: two devices of a kind that is new are one oddity, and a
   * changing address of a known network is none.
   */
  private static int pair(LoginState state, Network network, Client client, int day) {
    int where = network == null || network.own() ? 0 : odd(state.networks, network.rungs(), 1, day);
    int what = client == null ? 0 : odd(state.clients, client.rungs(), 0, day);
    return Fingerprint.ofPair(where, what);
  }

  private static int odd(Ladder table, int[] rungs, int finest, int day) {
    return rungs[Math.max(finest, table.newRung(rungs, day))];
  }
}
