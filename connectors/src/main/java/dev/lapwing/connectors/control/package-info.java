/** Reads orders of operators. */
package dev.lapwing.connectors.control;
