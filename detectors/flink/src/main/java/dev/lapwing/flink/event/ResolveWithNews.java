package dev.lapwing.flink.event;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.resolve.IdentityChange;
import dev.lapwing.core.resolve.IdentityChangeCodec;
import dev.lapwing.core.resolve.Resolver;
import dev.lapwing.flink.serial.CodecTypeInfo;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * As {@link ResolveFunction}, with news of identities broadcast to it.
 *
 * <p>It keeps no state: the resolver reads the whole compacted topic when it opens, before the
 * first event is resolved, and so begins right after a restart too. Broadcast state would be one
 * more copy of the same in every savepoint.
 */
public final class ResolveWithNews extends BroadcastProcessFunction<Event, IdentityChange, Event> {

  /** Flink wants one to broadcast; nothing is ever put into it. */
  public static final MapStateDescriptor<String, IdentityChange> NEWS =
      new MapStateDescriptor<>(
          "news", Types.STRING, CodecTypeInfo.immutable(IdentityChangeCodec.INSTANCE));

  private static final long serialVersionUID = 1L;

  private final ResolverFactory factory;
  private transient Resolver resolver;

  public ResolveWithNews(ResolverFactory factory) {
    this.factory = factory;
  }

  @Override
  public void open(OpenContext context) throws Exception {
    resolver = factory.open();
  }

  @Override
  public void processElement(Event event, ReadOnlyContext context, Collector<Event> out) {
    out.collect(resolver.resolve(event));
  }

  @Override
  public void processBroadcastElement(
      IdentityChange change, Context context, Collector<Event> out) {
    resolver.learn(change);
  }

  @Override
  public void close() throws Exception {
    if (resolver instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }
}
