package dev.lapwing.pipeline.bench;

import java.nio.file.Path;
import java.util.Map;

/**
 * What to measure.
 *
 * @param events in each run over what is there already
 * @param entities users, their machines and their addresses together
 * @param rules generated ones beside the shipped
 * @param parallelism of the job, and partitions of each topic
 * @param seed of the workload
 * @param repeat how often each run is done, in turns; the median counts
 * @param flink settings of Flink's that differ from the usual
 * @param profile whether each run is recorded by Flight Recorder
 * @param work folder for the broker, checkpoints and logs
 */
record Settings(
    long events,
    int entities,
    int rules,
    int parallelism,
    long seed,
    int repeat,
    Map<String, String> flink,
    boolean profile,
    Path work) {

  private static final int ENTITIES_A_PERSON = 3;

  int people() {
    return Math.max(10, entities / ENTITIES_A_PERSON);
  }

  Settings withEntities(int other) {
    return new Settings(events, other, rules, parallelism, seed, repeat, flink, profile, work);
  }

  Settings withRules(int other) {
    return new Settings(events, entities, other, parallelism, seed, repeat, flink, profile, work);
  }
}
