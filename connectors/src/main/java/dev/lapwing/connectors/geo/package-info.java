/** Where addresses are: databases in MaxMind's format. */
package dev.lapwing.connectors.geo;
