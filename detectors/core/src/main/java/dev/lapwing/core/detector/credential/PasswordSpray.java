package dev.lapwing.core.detector.credential;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.baseline.MinuteTrail;
import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.Entities;
import dev.lapwing.core.detector.Judgement;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.rule.RuleHead;
import java.util.TreeSet;

/**
 * Failed sign-ins from one address to many accounts.
 *
 * <p>Idea: a minute is hot if in the window that ends with it many different accounts failed. As
 * with {@link dev.lapwing.core.baseline.Burst}, more failures never make it cold, and the finding
 * is named after the stretch of six windows that a hot minute lies in: arrival in another order
 * finds the same. Whoever got in afterwards is named and linked, and makes it graver.
 *
 * <p>At an address that many share, by its class or because eight signed in from there on days
 * before, count alone says nothing: accounts that signed in from there before do not count, and few
 * of all sign-ins may succeed. This last condition alone depends on the order of arrival.
 *
 * <p>Error: the window may be a minute longer; 64 accounts are kept exactly, beyond that 9 %. Cost:
 * O(accounts kept); 9 bytes an account. Evasion: many addresses, or fewer accounts a window.
 */
final class PasswordSpray implements Detector<SprayState> {

  static final String REGULAR = "signed in from this shared address before";
  static final String SHARED = "many succeed at this shared address";
  static final String LIMIT = "regulars_evicted";

  /** Arrivals this late, minutes, get the answer that they would have got in time. */
  private static final int LATENESS = 5;

  /** So many people on days before make an address a shared one. */
  private static final int MANY = 8;

  private static final int DAY = 24 * 60;

  private final RuleHead rule;
  private final SpraySettings settings;
  private final SprayFinding findings;
  private final Section<SprayState> section;

  PasswordSpray(RuleHead rule, SpraySettings settings) {
    this.rule = rule;
    this.settings = settings;
    this.findings = new SprayFinding(rule, settings);
    this.section = new SpraySection(Tags.of("spray", rule));
  }

  @Override
  public RuleHead rule() {
    return rule;
  }

  @Override
  public EntityType scope() {
    return EntityType.IP;
  }

  @Override
  public boolean watches(Event event) {
    return event.user() != null
        && event.src() != null
        && (Failures.ofSignIn(event) || Failures.signedIn(event));
  }

  @Override
  public Section<SprayState> section() {
    return section;
  }

  @Override
  public void observe(SprayState state, Observation seen, Judgement judgement) {
    String user = Entities.userId(seen.event().user());
    if (Failures.machine(seen.event().user()) || user == null) {
      judgement.notJudged(user == null ? "no account in the record" : Failures.MACHINE);
      return;
    }
    judgement.judged();
    int minute = MinuteTrail.minute(seen.event().time());
    if (seen.event().succeeded()) {
      succeed(state, user, minute, seen, judgement);
    } else {
      fail(state, user, minute, seen, judgement);
    }
  }

  private void succeed(
      SprayState state, String user, int minute, Observation seen, Judgement judgement) {
    int print = Fingerprint.of(user);
    int day = Math.floorDiv(minute, DAY);
    state.regulars.forgetBefore(day - SprayState.MEMORY_DAYS);
    int before = state.regulars.evicted();
    state.regulars.see(print, day);
    if (state.regulars.evicted() > before) {
      judgement.limit(LIMIT);
    }
    state.span(index(minute)).succeed();
    if (!state.failing.failed(print, minute - settings.windowMinutes(), minute)) {
      return;
    }
    for (SpraySpan span : state.spans) {
      boolean recent = span.index() >= index(minute - settings.windowMinutes());
      if (recent && span.index() <= index(minute) && span.wasReported() && span.succeed(user)) {
        state.note(seen.event().id());
        judgement.found(findings.of(span, state, seen));
      }
    }
  }

  private void fail(
      SprayState state, String user, int minute, Observation seen, Judgement judgement) {
    int print = Fingerprint.of(user);
    boolean shared = shared(state, seen.event(), minute);
    if (shared && state.regulars.knownBefore(print, Math.floorDiv(minute, DAY))) {
      judgement.suppressed(REGULAR);
      return;
    }
    state.failing.fail(print, minute, settings.windowMinutes() + LATENESS);
    state.span(index(minute)).fail(print, Failures.count(seen.event()));
    state.note(seen.event().id());
    for (long index : hot(state, minute)) {
      SpraySpan span = state.span(index);
      if (shared && span.successShare() >= settings.successShare()) {
        judgement.suppressed(SHARED);
      } else if (span.due(minute, settings.windowMinutes())) {
        judgement.found(findings.of(span, state, seen));
      }
    }
  }

  private static boolean shared(SprayState state, Event event, int minute) {
    return switch (event.src().networkOrUnknown()) {
      case SHARED, OFFICE, PRIVATE, VPN, RELAY, MOBILE -> true;
      default -> state.regulars.knownBefore(Math.floorDiv(minute, DAY)) >= MANY;
    };
  }

  /** Stretches with a minute that is hot and whose window holds this one. */
  private TreeSet<Long> hot(SprayState state, int minute) {
    TreeSet<Long> hot = new TreeSet<>();
    for (int end = minute; end <= minute + settings.windowMinutes(); end++) {
      boolean any = end == minute || state.failing.count(end, end) > 0;
      if (any && state.failing.count(end - settings.windowMinutes(), end) >= settings.users()) {
        hot.add(index(end));
      }
    }
    return hot;
  }

  private long index(int minute) {
    return Math.floorDiv(minute, settings.span());
  }
}
