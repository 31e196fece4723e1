package dev.lapwing.core;

import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.RuleHead;

/** Makes findings about anna. */
public final class Findings {

  public static final Entity ANNA = Entity.user("corp", "anna");

  private Findings() {}

  public static FindingBuilder of(String rule, Family family, double surprise, long time) {
    return FindingBuilder.of(RuleHead.named(rule, Severity.HIGH), ANNA)
        .anchor("a")
        .family(family)
        .surprise(surprise)
        .decidedBy(event(time, AccountKind.HUMAN));
  }

  public static Event event(long time, AccountKind kind) {
    return Event.builder()
        .id("e-" + time)
        .type(EventType.AUTH_LOGON)
        .time(time)
        .tenant("corp")
        .user(User.named("anna").withKind(kind))
        .build();
  }
}
