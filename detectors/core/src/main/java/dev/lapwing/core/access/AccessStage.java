package dev.lapwing.core.access;

import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.NameIds;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.risk.RiskedFinding;
import dev.lapwing.core.stage.Output;
import dev.lapwing.core.stage.Stage;
import dev.lapwing.core.wire.Codec;
import java.util.Comparator;

/**
 * Decides what the identity provider is told. A signal must not hurt the wrong person:
 *
 * <ul>
 *   <li>only accounts known to be one person's get one; break-glass, shared, workload and
 *       unresolved accounts never do;
 *   <li>a deciding event older than {@link AccessSettings#maxAge} signals nothing;
 *   <li>only a finding that alerts at medium or above, and raised the rung, signals;
 *   <li>every restriction expires, and its end is signalled too.
 * </ul>
 */
public final class AccessStage implements Stage<RiskedFinding, AccessState, AccessSignal> {

  private final AccessSettings settings;

  public AccessStage(AccessSettings settings) {
    this.settings = settings;
  }

  @Override
  public Codec<AccessState> state() {
    return AccessState.CODEC;
  }

  @Override
  public AccessState create() {
    return new AccessState();
  }

  @Override
  public Comparator<RiskedFinding> tieBreak() {
    return Comparator.comparing((RiskedFinding risked) -> risked.finding().uid())
        .thenComparing(risked -> risked.finding().eventIds().size());
  }

  @Override
  public boolean on(RiskedFinding risked, AccessState state, Output<AccessSignal> out) {
    Finding finding = risked.finding();
    if (risked.entity().type() != EntityType.USER || risked.copied() || !finding.alerts()) {
      return false;
    }
    boolean eased = ease(finding.time(), state, out);
    AccessAction wanted =
        finding.severity().compareTo(Severity.MEDIUM) < 0
            ? AccessAction.NONE
            : AccessAction.forRisk(risked.risk().level(), risked.risk().families());
    if (wanted.compareTo(state.action()) <= 0) {
      return eased;
    }
    String why = guard(risked);
    if (why != null) {
      out.count("access", "withheld", why);
      return eased;
    }
    AccessSignal signal = signal(risked, wanted, state);
    state.inForce = signal;
    out.count("access", "signalled", wanted.text());
    out.emit(signal);
    out.wakeAt(signal.expires());
    return true;
  }

  /** Why nothing may be signalled; null if it may. */
  private String guard(RiskedFinding risked) {
    Finding finding = risked.finding();
    Event deciding = finding.deciding();
    User user = deciding == null ? null : deciding.user();
    if (user == null || user.kind() != AccountKind.HUMAN) {
      AccountKind kind = user == null ? AccountKind.UNRESOLVED : user.kind();
      return "the account is " + kind.text();
    }
    if (finding.arrived() - finding.time() > settings.maxAge().toMillis()) {
      return "the deciding event is older than max-age";
    }
    return null;
  }

  private AccessSignal signal(RiskedFinding risked, AccessAction wanted, AccessState state) {
    Finding finding = risked.finding();
    Event deciding = finding.deciding();
    return new AccessSignal(
        NameIds.of("signal", risked.entity().key(), finding.uid(), wanted.name()),
        finding.uid(),
        risked.entity(),
        subject(deciding.user(), risked),
        deciding.auth() == null ? null : deciding.auth().session(),
        wanted,
        risked.risk().level(),
        state.level(),
        settings.mode(),
        finding.rule(),
        finding.title() + "; risk " + risked.risk().score(),
        settings.issuer(),
        finding.time(),
        finding.arrived(),
        finding.arrived() + settings.restriction().toMillis());
  }

  private static String subject(User user, RiskedFinding risked) {
    return user.email() != null
        ? user.email()
        : user.uid() != null ? user.uid() : risked.entity().id();
  }

  @Override
  public boolean wake(long time, AccessState state, Output<AccessSignal> out) {
    return ease(time, state, out);
  }

  @Override
  public boolean empty(AccessState state) {
    return state.inForce == null;
  }

  private boolean ease(long now, AccessState state, Output<AccessSignal> out) {
    AccessSignal s = state.inForce;
    if (s == null || s.expires() > now) {
      return false;
    }
    state.inForce = null;
    out.count("access", "signalled", "eased");
    out.emit(
        new AccessSignal(
            NameIds.of("signal", s.entity().key(), s.alertUid(), s.action().name(), "eased"),
            s.alertUid(),
            s.entity(),
            s.subject(),
            s.session(),
            AccessAction.NONE,
            dev.lapwing.core.risk.RiskLevel.LOW,
            s.level(),
            s.mode(),
            s.rule(),
            "The restriction has run its time and nothing new has been found",
            s.issuer(),
            s.expires(),
            s.expires(),
            0));
    return true;
  }
}
