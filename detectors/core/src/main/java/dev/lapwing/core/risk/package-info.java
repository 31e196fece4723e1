/** Adds an entity's findings up into one decaying, explained belief that it is compromised. */
package dev.lapwing.core.risk;
