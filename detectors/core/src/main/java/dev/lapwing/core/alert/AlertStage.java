package dev.lapwing.core.alert;

import dev.lapwing.core.calibrate.Silence;
import dev.lapwing.core.control.Switchboard;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.risk.RiskView;
import dev.lapwing.core.risk.RiskedFinding;
import dev.lapwing.core.stage.Output;
import dev.lapwing.core.stage.Stage;
import dev.lapwing.core.wire.Codec;
import java.util.Comparator;
import java.util.Iterator;

/**
 * Noise control: decides which findings become alerts, and how often one that grows is told again.
 *
 * <p>A finding of the same uid grows its alert instead of making a new one: live it is told again
 * at most once a minute, in an audit once, when all is known. An alert grows for a day, then rests.
 */
public final class AlertStage implements Stage<RiskedFinding, AlertState, Alert> {

  private static final long MINUTE = 60_000;
  private static final long DAY = 86_400_000;

  private final Pace pace;

  /** When alerts are put out. */
  public enum Pace {
    /** At once, and again when they have grown, at most once a minute. */
    LIVE,
    /** Once, a day after the last growth or at the end: one line an alert. */
    SETTLED
  }

  public AlertStage(Pace pace) {
    this.pace = pace;
  }

  @Override
  public Codec<AlertState> state() {
    return AlertState.CODEC;
  }

  @Override
  public AlertState create() {
    return new AlertState();
  }

  @Override
  public Comparator<RiskedFinding> tieBreak() {
    return Comparator.comparing((RiskedFinding risked) -> risked.finding().uid())
        .thenComparing(risked -> risked.finding().eventIds().size())
        .thenComparing(risked -> risked.finding().message())
        .thenComparing(risked -> String.join(" ", risked.finding().eventIds()));
  }

  @Override
  public boolean on(RiskedFinding risked, AlertState state, Output<Alert> out) {
    Finding finding = risked.finding();
    if (risked.copied() || !mayAlert(finding, out)) {
      return false;
    }
    AlertState.Open known = state.open().get(finding.uid());
    if (known == null) {
      create(risked, state, out);
      return true;
    }
    return grow(risked, known, state, out);
  }

  private boolean mayAlert(Finding finding, Output<Alert> out) {
    String why =
        !finding.alerts()
            ? quiet(finding)
            : finding.severity() == Severity.INFORMATIONAL ? "informational" : null;
    if (why != null) {
      out.count("rules", finding.rule(), "suppressed", why);
    }
    return why == null;
  }

  private static String quiet(Finding finding) {
    String agreed = Switchboard.exception(finding);
    String why = agreed != null ? agreed : Silence.of(finding);
    return why == null ? "its baseline is still learning, or it is a building block" : why;
  }

  private void create(RiskedFinding risked, AlertState state, Output<Alert> out) {
    Finding finding = risked.finding();
    Alert alert = new Alert(finding, risked.risk(), Alert.Activity.CREATE, 1, finding.time());
    makeRoom(state, out);
    boolean live = pace == Pace.LIVE;
    state.open().put(alert.uid(), new AlertState.Open(alert, finding.arrived(), !live));
    out.wakeAt(finding.time() + DAY);
    out.count("rules", finding.rule(), "alerts");
    if (live) {
      out.emit(alert);
    }
  }

  private boolean grow(
      RiskedFinding risked, AlertState.Open known, AlertState state, Output<Alert> out) {
    Finding merged = Growth.merge(known.alert().finding(), risked.finding());
    if (merged.equals(known.alert().finding())) {
      return false;
    }
    RiskView risk =
        risked.risk().score() >= known.alert().risk().score()
            ? risked.risk()
            : known.alert().risk();
    Alert old = known.alert();
    Alert grown = new Alert(merged, risk, old.activity(), old.revision(), old.created());
    state.open().put(grown.uid(), new AlertState.Open(grown, known.emittedAt(), true));
    if (pace == Pace.SETTLED) {
      out.wakeAt(merged.lastSeen() + DAY);
    } else if (risked.finding().arrived() - known.emittedAt() >= MINUTE) {
      tellAgain(state.open().get(grown.uid()), risked.finding().arrived(), state, out);
    } else {
      out.wakeAt(known.emittedAt() + MINUTE);
    }
    return true;
  }

  @Override
  public boolean wake(long time, AlertState state, Output<Alert> out) {
    boolean changed = false;
    for (AlertState.Open each : state.open().values().toArray(AlertState.Open[]::new)) {
      boolean over = each.alert().finding().lastSeen() + DAY <= time;
      if (each.dirty() && pace == Pace.LIVE && each.emittedAt() + MINUTE <= time) {
        tellAgain(each, time, state, out);
        changed = true;
      }
      if (over) {
        close(each, state, out);
        changed = true;
      }
    }
    return changed;
  }

  private static void tellAgain(
      AlertState.Open each, long now, AlertState state, Output<Alert> out) {
    Alert old = each.alert();
    Alert next =
        new Alert(
            old.finding(), old.risk(), Alert.Activity.UPDATE, old.revision() + 1, old.created());
    state.open().put(next.uid(), new AlertState.Open(next, now, false));
    out.wakeAt(next.finding().lastSeen() + DAY);
    out.emit(next);
  }

  private static void close(AlertState.Open each, AlertState state, Output<Alert> out) {
    AlertState.Open last = state.open().remove(each.alert().uid());
    if (last != null && last.dirty()) {
      out.emit(last.alert());
    }
  }

  private static void makeRoom(AlertState state, Output<Alert> out) {
    Iterator<AlertState.Open> oldest = state.open().values().iterator();
    if (state.open().size() >= AlertState.MAX_OPEN && oldest.hasNext()) {
      AlertState.Open evicted = oldest.next();
      out.count("limits", "open_alerts_evicted");
      close(evicted, state, out);
    }
  }
}
