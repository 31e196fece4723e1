/**
 * {@code rare_process} and {@code odd_command_line}: programs that a machine does not start, or not
 * so.
 */
package dev.lapwing.core.detector.process;
