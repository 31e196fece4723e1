package dev.lapwing.pipeline.job;

import dev.lapwing.connectors.deadletter.DeadLetter;
import dev.lapwing.core.event.Event;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What comes in.
 *
 * @param events parsed, with timestamps and watermarks
 * @param deadLetters what could not be parsed
 */
public record Inputs(DataStream<Event> events, DataStream<DeadLetter> deadLetters) {}
