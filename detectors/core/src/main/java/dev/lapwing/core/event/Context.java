package dev.lapwing.core.event;

/**
 * What the organisation knows of a person's or account's place in it, as of the event.
 *
 * @param zone IANA time zone; null if not known
 * @param group peers: {@code department@site}; null if not known
 * @param role job; null if not known. A change of role starts baselines anew, nearly
 * @param absent whether the person is on leave, has not begun, or has left
 */
public record Context(String zone, String group, String role, boolean absent) {}
