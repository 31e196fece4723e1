package dev.lapwing.flink.event;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.resolve.Resolver;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Fills in who accounts are and where addresses are. Keeps no state. */
public final class ResolveFunction extends RichMapFunction<Event, Event> {

  private static final long serialVersionUID = 1L;

  private final ResolverFactory factory;
  private transient Resolver resolver;

  public ResolveFunction(ResolverFactory factory) {
    this.factory = factory;
  }

  @Override
  public void open(OpenContext context) throws Exception {
    resolver = factory.open();
  }

  @Override
  public Event map(Event event) {
    return resolver.resolve(event);
  }

  @Override
  public void close() throws Exception {
    if (resolver instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }
}
