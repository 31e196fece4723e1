/**
 * What feeds sequences and what comes of them, without Flink: which records are a step of which
 * sequence, and the finding of a match.
 */
package dev.lapwing.core.sequence;
