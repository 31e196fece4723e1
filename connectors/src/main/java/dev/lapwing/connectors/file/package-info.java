/**
 * Logs in files: what is a record ({@link dev.lapwing.connectors.file.Framing}), of which format a
 * file is, and the Flink source that reads folders.
 */
package dev.lapwing.connectors.file;
