package dev.lapwing.core.finding;

/**
 * Something that would have spoken against the finding, and whether it was there.
 *
 * @param what in words ({@code shared location of the organisation})
 * @param found true if it was there (and lowered the score), false if it was looked for in vain
 */
public record Against(String what, boolean found) {}
