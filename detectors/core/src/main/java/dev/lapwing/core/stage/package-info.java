/**
 * A keyed stage of the pipeline as a plain function (state, input) → (state', outputs). One Flink
 * operator hosts them all.
 */
package dev.lapwing.core.stage;
