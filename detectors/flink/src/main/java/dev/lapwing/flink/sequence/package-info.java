/** Sequences as Flink CEP patterns: one operator each, fed only what its steps select. */
package dev.lapwing.flink.sequence;
