/** Finds the rules that an event matches at a cost that hardly grows with their number. */
package dev.lapwing.core.rule.index;
