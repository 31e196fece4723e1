/** The one operator that hosts every keyed stage, and how it counts. */
package dev.lapwing.flink.stage;
