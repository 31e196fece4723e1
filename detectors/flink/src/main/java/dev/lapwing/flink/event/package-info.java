/** Stages that see every event: de-duplication, resolving, observing. */
package dev.lapwing.flink.event;
