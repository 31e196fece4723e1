package dev.lapwing.flink.event;

import dev.lapwing.core.resolve.Resolver;
import java.io.Serializable;

/** Opens a resolver on the task manager; what it captures travels with the job graph. */
@FunctionalInterface
public interface ResolverFactory extends Serializable {

  /**
   * @throws Exception if something that it needs (a database, a directory) cannot be opened
   */
  Resolver open() throws Exception;
}
