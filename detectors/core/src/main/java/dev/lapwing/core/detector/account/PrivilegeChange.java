package dev.lapwing.core.detector.account;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.Entities;
import dev.lapwing.core.detector.Judgement;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.peer.Popularity;
import dev.lapwing.core.rule.RuleHead;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * An account is given what it never had.
 *
 * <p>Idea: few people give privileges, and they give the great ones seldom. Rule: a role, group,
 * policy or right whose name is administrative, given for the first time to this account (one that
 * is made anew has nothing): the rule's level; one level more if the account gave it to itself, or
 * was given it by somebody who never gave anything to anybody. What is not administrative is
 * informational. One finding for each account and privilege; the giver's risk grows too.
 *
 * <p>Grants are too few to be calibrated by their own history (a handful a day), so names decide,
 * and peers say who usually gives: table {@code privilege_change/giver} counts the accounts that
 * each was a giver to.
 *
 * <p>Error: names say little in an organisation that calls its roles by numbers. 16 privileges are
 * kept, the one given longest ago makes room, counted. Cost: O(16), 60 bytes. Evasion: take a
 * privilege with a harmless name, or an account that has it. After Sentinel's, Elastic's and
 * Exabeam's lists.
 */
final class PrivilegeChange implements Detector<PrivilegeState> {

  static final String NOTHING = "what was given is not in the record";
  static final String KNOWN = "had it before";
  static final String LIMIT = "privileges_evicted";

  private static final int MEMORY_DAYS = 400;

  /** So many accounts must have been given something before nobody's giving says anything. */
  private static final int ENOUGH = 20;

  private final RuleHead rule;

  PrivilegeChange(RuleHead rule) {
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

  @Override
  public boolean watches(Event event) {
    EventType type = event.type();
    boolean watched =
        type == EventType.ACCOUNT_CREATE
            || type == EventType.GROUP_MEMBER_ADD
            || type == EventType.ACCESS_ASSIGN
            || type == EventType.ACCOUNT_POLICY_ATTACH
            || type == EventType.GROUP_PRIVILEGES_ASSIGN;
    return watched && !event.failed() && event.user() != null;
  }

  @Override
  public Section<PrivilegeState> section() {
    return PrivilegeSection.INSTANCE;
  }

  @Override
  public void values(Event event, ObjIntConsumer<String> out) {
    if (event.actor() != null && event.type() != EventType.ACCOUNT_CREATE) {
      out.accept(rule.name() + "/giver", giver(event));
    }
  }

  private static int giver(Event event) {
    return Fingerprint.of(Entities.userId(event.actor()));
  }

  @Override
  public void observe(PrivilegeState state, Observation seen, Judgement judgement) {
    Event event = seen.event();
    if (event.type() == EventType.ACCOUNT_CREATE) {
      judgement.judged();
      state.created();
      return;
    }
    List<Privilege> given = Privilege.of(event);
    if (given.isEmpty()) {
      judgement.notJudged(NOTHING);
      return;
    }
    judgement.judged();
    int day = (int) Math.floorDiv(event.time(), 86_400_000L);
    int before = state.given.evicted();
    for (Privilege each : given) {
      int key = Fingerprint.of(each.name());
      if (state.given.contains(key)) {
        judgement.suppressed(KNOWN);
      } else {
        judgement.found(finding(each, state, seen));
      }
      state.given.see(key, day);
    }
    if (event.actor() != null) {
      state.givers.see(giver(event), day);
    }
    state.given.forgetBefore(day - MEMORY_DAYS);
    for (int n = state.given.evicted(); n > before; n--) {
      judgement.limit(LIMIT);
    }
  }

  private Finding finding(Privilege privilege, PrivilegeState state, Observation seen) {
    Event event = seen.event();
    User target = event.user();
    boolean itself = event.actor() == null;
    Popularity givers = seen.peers().values(rule.name() + "/giver");
    boolean nobody = !itself && strange(givers, state, event);
    List<String> why = new ArrayList<>();
    why.add("for the first time");
    FindingBuilder finding = FindingBuilder.of(rule, seen.entity());
    finding.because(
        "privilege",
        privilege.name(),
        state.given.size() + " others given before",
        privilege.administrative() ? 2 : 0.5);
    if (itself) {
      why.add("by itself, as far as the log says");
      finding.because("giver", "the account itself", "somebody else", 1);
    } else if (nobody) {
      why.add("by somebody who never gave anything to anybody");
      finding.because("giver", event.actor().label(), "those who usually give", 1);
    }
    if (event.actor() != null) {
      finding.linked(new Entity(event.tenant(), EntityType.USER, Entities.userId(event.actor())));
    }
    boolean odd = itself || nobody;
    Severity severity = severity(privilege, odd);
    String by = itself ? "" : " by " + event.actor().label();
    return finding
        .anchor(privilege.name())
        .family(Family.POLICY)
        .severity(severity)
        .surprise(privilege.administrative() ? odd ? 4 : 3 : odd ? 1.5 : 0.5)
        .alerts(severity != Severity.INFORMATIONAL && rule.level() != Severity.INFORMATIONAL)
        .title("Privilege given: " + target.label() + ", " + privilege.name())
        .message(
            "%s was given %s%s: %s."
                .formatted(target.label(), privilege.name(), by, String.join(", ", why)))
        .against("known as privileged in the directory", target.privileged())
        .against("given by one who usually gives", !odd)
        .decidedBy(event)
        .build();
  }

  private Severity severity(Privilege privilege, boolean odd) {
    if (!privilege.administrative()) {
      return Severity.INFORMATIONAL;
    }
    return odd && rule.level() == Severity.MEDIUM ? Severity.HIGH : rule.level();
  }

  /** Whether the giver gave nothing to anybody before, though others often did. */
  private static boolean strange(Popularity givers, PrivilegeState state, Event event) {
    return givers.organisationSize() >= ENOUGH
        && givers.organisation(giver(event)) == 0
        && !state.givers.contains(giver(event));
  }
}
