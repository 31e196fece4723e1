/** Kafka, in and out. */
package dev.lapwing.connectors.kafka;
