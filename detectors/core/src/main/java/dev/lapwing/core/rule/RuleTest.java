package dev.lapwing.core.rule;

import java.util.Map;

/**
 * An example beside a rule: what it must find, or leave alone.
 *
 * @param name what it shows
 * @param event field names and values, in the rule's taxonomy; nested names joined by dots. A value
 *     is a text, a list of texts, or null
 * @param expectFinding whether the rule must match
 * @param line where it stands in the rule's file, from 1
 */
public record RuleTest(String name, Map<String, Object> event, boolean expectFinding, int line) {}
