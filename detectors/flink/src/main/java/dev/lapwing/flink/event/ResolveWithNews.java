package dev.lapwing.flink.event;

import dev.lapwing.core.control.Carry;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.resolve.IdentityChange;
import dev.lapwing.core.resolve.IdentityChangeCodec;
import dev.lapwing.core.resolve.LateNames;
import dev.lapwing.core.resolve.Resolver;
import dev.lapwing.flink.serial.CodecTypeInfo;
import dev.lapwing.flink.stage.Tally;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
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

  /** Orders to carry over what was learnt under names that turned out to be somebody's. */
  public static final OutputTag<Carry> CARRIES =
      new OutputTag<>("carries", CodecTypeInfo.immutable(Carry.CODEC));

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ResolveWithNews.class);

  private static final int NAMED = 8;

  private final ResolverFactory factory;
  private final boolean feedback;
  private transient Resolver resolver;
  private transient Tally tally;

  /**
   * @param feedback whether what was learnt under an old name can be carried over
   */
  public ResolveWithNews(ResolverFactory factory, boolean feedback) {
    this.factory = factory;
    this.feedback = feedback;
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
    LateNames late = resolver.learn(change);
    if (feedback) {
      // Each subtask for whom it met; one for what others met before a restart.
      boolean first = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0;
      late.carries(first).forEach(carry -> context.output(CARRIES, carry));
    } else if (!late.met().isEmpty()) {
      tally.add(late.met().size(), "identities", "left_behind");
      LOG.warn(
          "{} was met as {} before the directory knew: what was learnt under that is left behind",
          late.entity().id(),
          late.met().stream().sorted().limit(NAMED).collect(Collectors.joining(", ")));
    }
  }

  @Override
  public void close() throws Exception {
    if (resolver instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }
}
