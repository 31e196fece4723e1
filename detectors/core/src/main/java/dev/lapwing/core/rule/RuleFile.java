package dev.lapwing.core.rule;

import java.io.Serializable;

/**
 * The text of one file of rules. A rule set travels as these, and is compiled where it arrives.
 *
 * @param source which of the sources it came from, from 0; later ones override earlier ones
 * @param name for messages
 * @param text the YAML
 */
public record RuleFile(int source, String name, String text) implements Serializable {}
