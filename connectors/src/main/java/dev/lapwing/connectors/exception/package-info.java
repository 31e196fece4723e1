/** Reads exceptions that are agreed on while the job runs. */
package dev.lapwing.connectors.exception;
