package dev.lapwing.core.finding;

/**
 * An ATT&amp;CK technique.
 *
 * @param uid {@code T1078} or {@code T1021.002}
 * @param tactic the tactic it serves here, in ATT&amp;CK's short form ({@code lateral-movement});
 *     null if not said
 */
public record Technique(String uid, String tactic) implements java.io.Serializable {}
