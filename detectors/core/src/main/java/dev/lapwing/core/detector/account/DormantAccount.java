package dev.lapwing.core.detector.account;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.Judgement;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.detector.novelty.ClientFamily;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Geo;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.RuleHead;
import java.util.ArrayList;
import java.util.List;

/**
 * An account that nobody used for a long time, or whose owner is away or has left, signs in.
 *
 * <p>Idea: old accounts keep old passwords, and nobody misses them. Who returns from leave comes
 * back with the same device to the same place; an intruder does not. Rule: the first success after
 * 30 days of silence, and half as much again as the longest silence before (a monthly task is not
 * dormant), or a success while the directory says that the owner is absent. Familiar device and
 * network: informational; neither: one level above the rule's; else the rule's level. One finding a
 * day, which grows once if something strange follows.
 *
 * <p>Error: an account that was silent since before the log begins is not known as dormant. Cost:
 * O(8); 60 bytes for a typical account, 170 at most. Evasion: use the account once a month, or the
 * owner's device.
 */
final class DormantAccount implements Detector<DormantState> {

  static final String NO_ACCOUNT = "a computer's own account";

  private static final long DAY = 86_400_000L;
  private static final int MEMORY_DAYS = 400;

  private final RuleHead rule;
  private final int silence;

  DormantAccount(RuleHead rule, int silence) {
    this.rule = rule;
    this.silence = silence;
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
    return (event.type() == EventType.AUTH_LOGON || event.type() == EventType.TUNNEL_OPEN)
        && event.succeeded()
        && event.user() != null;
  }

  @Override
  public Section<DormantState> section() {
    return DormantSection.INSTANCE;
  }

  @Override
  public void observe(DormantState state, Observation seen, Judgement judgement) {
    Event event = seen.event();
    if (event.user().kind() == AccountKind.MACHINE) {
      judgement.notJudged(NO_ACCOUNT);
      return;
    }
    judgement.judged();
    int day = (int) Math.floorDiv(event.time(), DAY);
    Familiarity familiar = Familiarity.of(state, event.src());
    int gap = state.last == 0 ? 0 : day - state.last;
    User user = event.user();
    boolean absent = user.context() != null && user.context().absent();
    boolean woken = gap >= silence && gap > 1.5 * state.longest;
    boolean following = state.told == day && !state.strange && familiar.strange();
    if (woken || following || (absent && state.told != day)) {
      judgement.found(finding(gap, absent, familiar, state, day, seen));
      state.told = day;
      state.strange = familiar.strange();
    } else {
      familiar.learn(state, day);
    }
    state.longest = Math.max(state.longest, gap);
    state.last = Math.max(state.last, day);
    state.devices.forgetBefore(day - MEMORY_DAYS);
    state.networks.forgetBefore(day - MEMORY_DAYS);
  }

  private Finding finding(
      int gap,
      boolean absent,
      Familiarity familiar,
      DormantState state,
      int day,
      Observation seen) {
    String user = seen.event().user().label();
    List<String> why = new ArrayList<>();
    FindingBuilder finding = FindingBuilder.of(rule, seen.entity());
    if (gap >= silence) {
      why.add("the first sign-in after " + gap + " days of silence");
      finding.because("silence", gap + " days", "at most " + state.longest + " days", 1.5);
    }
    if (absent) {
      why.add("its owner is absent or has left, as the directory says");
      finding.because("owner", "absent or has left", "at work", 1.5);
    }
    familiar.explain(finding, why);
    Severity severity = severity(absent, familiar);
    return finding
        .anchor(Integer.toString(day))
        .family(Family.IDENTITY)
        .severity(severity)
        .surprise(familiar.known() ? 1 : familiar.strange() ? 3.5 : 2.5)
        .alerts(severity != Severity.INFORMATIONAL && rule.level() != Severity.INFORMATIONAL)
        .baseline(new Baseline(Baseline.State.READY, state.networks.total(), day - state.last))
        .title("Dormant account used: " + user)
        .message(user + " signed in: " + String.join("; ", why) + ".")
        .decidedBy(seen.event())
        .build();
  }

  private Severity severity(boolean absent, Familiarity familiar) {
    if (familiar.known()) {
      return Severity.INFORMATIONAL;
    }
    return absent && familiar.strange() ? Severity.HIGH : rule.level();
  }

  /**
   * Whether the account was used with this device and from this network before.
   *
   * @param device fingerprint; 0 if the log names none
   * @param network fingerprint; 0 if it is not known
   */
  private record Familiarity(
      int device, int network, boolean deviceKnown, boolean networkKnown, boolean anything) {

    static Familiarity of(DormantState state, Endpoint src) {
      String uid = src == null ? null : src.uid();
      String kind = src == null ? null : ClientFamily.of(src.agent(), src.os());
      int device = Fingerprint.of(uid != null ? uid : kind);
      int network = src == null ? 0 : Fingerprint.of(network(src));
      return new Familiarity(
          device,
          network,
          device != 0 && state.devices.contains(device),
          network != 0 && state.networks.contains(network),
          state.devices.size() + state.networks.size() > 0);
    }

    private static String network(Endpoint src) {
      Geo geo = src.geo();
      if (!src.networkOrUnknown().anchorsTravel() || geo == null) {
        return src.ip();
      }
      return geo.asn() != 0 ? "AS" + geo.asn() : geo.country() + '/' + geo.city();
    }

    /** Nothing about it is unfamiliar. */
    boolean known() {
      return (deviceKnown || device == 0) && (networkKnown || network == 0) && anything;
    }

    /** Everything about it is. */
    boolean strange() {
      boolean other = device != 0 && !deviceKnown;
      return other && !networkKnown;
    }

    void learn(DormantState state, int day) {
      if (device != 0) {
        state.devices.see(device, day);
      }
      if (network != 0) {
        state.networks.see(network, day);
      }
    }

    void explain(FindingBuilder finding, List<String> why) {
      if (device != 0 && !deviceKnown) {
        why.add("with a device that it was never used with");
        finding.because("device", "never seen with this account", "known devices", 1);
      }
      if (network != 0 && !networkKnown) {
        why.add("from a network that it was never used from");
        finding.because("network", "never seen with this account", "known networks", 1);
      }
      finding.against("known device", deviceKnown);
      finding.against("known network", networkKnown);
    }
  }
}
