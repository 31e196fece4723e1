/**
 * What Lapwing reads: one normalised {@link dev.lapwing.core.event.Event}, with OCSF 1.8 semantics,
 * whatever vendor wrote the log, and the entities that events are about.
 */
package dev.lapwing.core.event;
