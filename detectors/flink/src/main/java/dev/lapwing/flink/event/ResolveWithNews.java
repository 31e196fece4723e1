package dev.lapwing.flink.event;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.resolve.IdentityChange;
import dev.lapwing.core.resolve.IdentityChangeCodec;
import dev.lapwing.core.resolve.Resolver;
import dev.lapwing.flink.serial.CodecTypeInfo;
import dev.lapwing.flink.stage.Tally;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
  private static final Logger LOG = LoggerFactory.getLogger(ResolveWithNews.class);

  private final ResolverFactory factory;
  private transient Resolver resolver;
  private transient Tally tally;

  public ResolveWithNews(ResolverFactory factory) {
    this.factory = factory;
  }

  @Override
  public void open(OpenContext context) throws Exception {
    resolver = factory.open();
    tally = new Tally(getRuntimeContext());
  }

  @Override
  public void processElement(Event event, ReadOnlyContext context, Collector<Event> out) {
    out.collect(resolver.resolve(event));
  }

  @Override
  public void processBroadcastElement(
      IdentityChange change, Context context, Collector<Event> out) {
    int late = resolver.learn(change);
    if (late > 0) {
      tally.add(late, "identities", "left_behind");
      LOG.warn(
          "{} accounts were met before the directory knew their name: what was learnt of them under"
              + " it is left behind",
          late);
    }
  }

  @Override
  public void close() throws Exception {
    if (resolver instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }
}
