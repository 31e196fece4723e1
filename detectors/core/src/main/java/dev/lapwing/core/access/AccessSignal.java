package dev.lapwing.core.access;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.risk.RiskLevel;

/**
 * What the identity provider is told of one person.
 *
 * @param jti its own id: a repeat after a failure carries the same
 * @param alertUid the finding that caused it; {@code txn} of the SET
 * @param entity whom it is about
 * @param subject identifier of the person at the identity provider
 * @param session session concerned; null if not known
 * @param action what should be done; {@link AccessAction#NONE} when it eases
 * @param level risk now
 * @param previous risk before
 * @param mode how far it goes
 * @param rule why, in a word
 * @param reason why, for an administrator
 * @param issuer whose subject it is
 * @param time event time of the decision, ms
 * @param issued when it was decided: the deciding event's arrival, ms
 * @param expires when the restriction ends by itself, ms; 0 when it eases
 */
public record AccessSignal(
    String jti,
    String alertUid,
    Entity entity,
    String subject,
    String session,
    AccessAction action,
    RiskLevel level,
    RiskLevel previous,
    AccessSettings.Mode mode,
    String rule,
    String reason,
    String issuer,
    long time,
    long issued,
    long expires) {}
