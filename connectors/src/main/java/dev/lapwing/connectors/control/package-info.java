/** Reads orders of operators and verdicts of analysts, and what the job tells itself. */
package dev.lapwing.connectors.control;
