/**
 * What a rule's {@code detection} compiles to: conditions over the fields of one event. No YAML and
 * no taxonomy here, so that what evaluates them, one by one or by an index, sees all of their
 * structure.
 */
package dev.lapwing.core.rule.match;
