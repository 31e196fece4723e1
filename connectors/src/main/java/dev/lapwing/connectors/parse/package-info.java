/**
 * From raw records to events: the {@link dev.lapwing.connectors.parse.LogSource} contract, its
 * registry, and what every parser shares. One sub-package for each vendor's format.
 */
package dev.lapwing.connectors.parse;
