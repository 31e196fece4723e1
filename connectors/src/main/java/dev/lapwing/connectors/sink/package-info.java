/** Sinks that are not Kafka: lines in files. */
package dev.lapwing.connectors.sink;
