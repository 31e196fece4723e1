package dev.lapwing.core.rule.index;

import java.util.function.Predicate;

/**
 * A piece of a rule: how it is written, and what it says.
 *
 * @param yaml how it is written
 * @param what which modifiers or form it is of, to count by
 * @param holds whether an event fulfils it, found out in the plainest way
 */
record Say(String yaml, String what, Predicate<Sample> holds) {}
