package dev.lapwing.core.detector.login;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.baseline.MinuteTrail;
import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.Judgement;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.detector.novelty.ClientFamily;
import dev.lapwing.core.detector.travel.Eligibility;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.rule.RuleHead;

/**
 * A session that goes on elsewhere: its token was stolen.
 *
 * <p>Idea: a session's cookie stays in the browser that signed in. People carry the browser to
 * another network, switch a VPN on, or get a new version of the browser; nobody moves a session to
 * another client and another network. Rule: same session, another network (autonomous system) and
 * another client: another kind of browser or system, or another device with another user agent. The
 * same device, the same user agent (a VPN switched on), or the same network is innocent. No
 * baseline is needed, so nothing is learnt; a session is found once.
 *
 * <p>Error: a log that names the device in some records only is compared by user agent there; six
 * sessions are kept, for three days after their latest use. Cost: O(6), some 70 bytes a session.
 * Evasion: replay the token with the victim's own user agent, or through the victim's network; then
 * {@code login_risk} and what is done afterwards remain. After Okta's session context change and
 * Microsoft's anomalous token.
 */
final class SessionHijack implements Detector<SessionState> {

  static final String NOTHING = "neither session nor client in the record";
  static final String NOWHERE = "no network of the address";
  static final String SAME_CLIENT = "same client, another network";
  static final String SAME_NETWORK = "same network, another client";
  static final String LIMIT = "sessions_evicted";

  private static final int AUTHENTICATION = 3002;
  private static final int KEPT_MINUTES = 3 * 24 * 60;

  private static final double SURPRISE = 4;

  private final RuleHead rule;

  SessionHijack(RuleHead rule) {
    this.rule = rule;
  }

  @Override
  public RuleHead rule() {
    return rule;
  }

  @Override
  public EntityType scope() {
    return EntityType.USER;
  }

  /** Sign-ins of every kind: other records name clients in words of their own. */
  @Override
  public boolean watches(Event event) {
    return event.type().classUid() == AUTHENTICATION
        && !event.failed()
        && event.user() != null
        && event.auth() != null
        && event.auth().session() != null
        && event.src() != null
        && event.src().agent() != null;
  }

  @Override
  public Section<SessionState> section() {
    return SessionSection.INSTANCE;
  }

  @Override
  public void observe(SessionState state, Observation seen, Judgement judgement) {
    Event event = seen.event();
    Endpoint src = event.src();
    Network network = Network.of(src);
    String family = ClientFamily.of(src.agent(), src.os());
    if (family == null || network == null) {
      judgement.notJudged(family == null ? NOTHING : NOWHERE);
      return;
    }
    judgement.judged();
    int minute = MinuteTrail.minute(event.time());
    state.sessions.removeIf(each -> each.minute() < minute - KEPT_MINUTES);
    SessionState.Session now =
        new SessionState.Session(
            Fingerprint.of(event.auth().session()),
            Fingerprint.of(src.uid()),
            Fingerprint.of(src.agent()),
            network.rungs()[Network.ASN],
            network.label(),
            family,
            minute,
            false);
    int at = state.find(now.id());
    if (at >= 0) {
      state.sessions.set(at, compare(state.sessions.get(at), now, seen, judgement));
    } else if (state.add(now)) {
      judgement.limit(LIMIT);
    }
  }

  private SessionState.Session compare(
      SessionState.Session before, SessionState.Session now, Observation seen, Judgement said) {
    boolean elsewhere = before.network() != now.network();
    boolean otherwise = otherClient(before, now);
    if (elsewhere && otherwise) {
      if (!before.told()) {
        said.found(finding(before, now, seen));
      }
      return before.usedAt(now.minute()).found();
    }
    if (elsewhere || otherwise) {
      said.suppressed(elsewhere ? SAME_CLIENT : SAME_NETWORK);
    }
    return before.usedAt(now.minute());
  }

  private static boolean otherClient(SessionState.Session a, SessionState.Session b) {
    boolean sameDevice = a.device() != 0 && a.device() == b.device();
    boolean otherDevice = a.device() != 0 && b.device() != 0 && a.device() != b.device();
    boolean otherKind = !a.client().equals(b.client());
    return !sameDevice && (otherKind || (otherDevice && a.agent() != b.agent()));
  }

  private Finding finding(SessionState.Session before, SessionState.Session now, Observation seen) {
    String user = seen.event().user().label();
    boolean person = !Eligibility.NO_PERSON.equals(Eligibility.objection(seen.event()));
    return FindingBuilder.of(rule, seen.entity())
        .anchor(Integer.toHexString(now.id()))
        .family(Family.IDENTITY)
        .severity(person ? rule.level() : rule.level().lower())
        .surprise(SURPRISE)
        .title("Session used elsewhere: " + user + ", " + now.place() + " with " + now.client())
        .message(
            "A session of %s that was used from %s with %s goes on from %s with %s. A session stays in its browser: its token was probably stolen."
                .formatted(user, before.place(), before.client(), now.place(), now.client()))
        .because("network of the session", now.place(), before.place(), SURPRISE / 2)
        .because("client of the session", now.client(), before.client(), SURPRISE / 2)
        .against("same device", false)
        .decidedBy(seen.event())
        .build();
  }
}
