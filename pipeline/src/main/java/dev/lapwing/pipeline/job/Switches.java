package dev.lapwing.pipeline.job;

import dev.lapwing.core.control.Switch;
import dev.lapwing.flink.stage.SwitchLoader;
import java.util.Objects;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Orders to the whole job.
 *
 * @param given while the job runs, by one reader, so that all hear them in one order
 * @param agreed the exceptions that there are when it begins
 */
public record Switches(DataStream<Switch> given, SwitchLoader agreed) {

  public Switches {
    Objects.requireNonNull(given, "given");
    Objects.requireNonNull(agreed, "agreed");
  }
}
