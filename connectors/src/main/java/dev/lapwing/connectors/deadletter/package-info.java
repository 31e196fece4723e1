/** What could not be read, kept with the reason: nothing vanishes. */
package dev.lapwing.connectors.deadletter;
