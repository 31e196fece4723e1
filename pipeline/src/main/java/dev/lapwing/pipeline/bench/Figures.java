package dev.lapwing.pipeline.bench;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the figures of a run. */
final class Figures {

  static final String PER_SECOND = "events_per_second";
  static final String CPU = "cpu_us_per_event";
  static final String ALLOCATED = "allocated_bytes_per_event";
  static final String OBSERVATIONS = "observations_per_event";

  private Figures() {}

  static double perSecond(JsonNode run) {
    return run.get(PER_SECOND).asDouble();
  }
}
