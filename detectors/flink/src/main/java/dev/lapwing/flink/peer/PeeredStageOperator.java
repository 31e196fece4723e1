package dev.lapwing.flink.peer;

import dev.lapwing.core.control.Carried;
import dev.lapwing.core.control.News;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.peer.KnownPeers;
import dev.lapwing.core.peer.PeerGroups;
import dev.lapwing.core.peer.PeerKey;
import dev.lapwing.core.peer.PeerShelf;
import dev.lapwing.core.peer.PeerSnapshot;
import dev.lapwing.flink.serial.CodecTypeInfo;
import dev.lapwing.flink.stage.StageFactory;
import dev.lapwing.flink.stage.StageHost;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Hosts a stage of observations, with what is known of peers, and orders, broadcast to it.
 *
 * <p>In an audit all days of it are there before the first observation, for Flink reads inputs that
 * are not sorted before those that are; each observation is compared with the days before its own.
 * Live, the latest days are kept. Its watermark is the observations' alone: peers hold nobody back.
 *
 * @param <S> state
 * @param <O> output
 */
public final class PeeredStageOperator<S, O> extends StageHost<Observation, S, O>
    implements TwoInputStreamOperator<Observation, News, O> {

  /** What was learnt under names that turned out to be somebody's. */
  public static final OutputTag<Carried> HANDED_OVER =
      new OutputTag<>("handed-over", CodecTypeInfo.immutable(Carried.CODEC));

  private static final long serialVersionUID = 1L;

  private static final MapStateDescriptor<String, PeerShelf> PEERS =
      new MapStateDescriptor<>("peers", Types.STRING, CodecTypeInfo.immutable(PeerShelf.CODEC));

  /** Yesterday, and what it takes while a job catches up. */
  private static final int DAYS = 3;

  private static final int DAYS_IN_AUDIT = 400;

  private final int days;

  private transient BroadcastState<String, PeerShelf> peers;

  public PeeredStageOperator(
      StageFactory<Observation, S, O> factory, boolean batch, StateTtlConfig ttl) {
    super(factory, batch, ttl);
    this.days = batch ? DAYS_IN_AUDIT : DAYS;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    peers = context.getOperatorStateStore().getBroadcastState(PEERS);
  }

  @Override
  public void processElement1(StreamRecord<Observation> element) throws Exception {
    Observation seen = element.getValue();
    KnownPeers known =
        new KnownPeers(
            this::shelf,
            seen.entity().tenant(),
            PeerGroups.of(seen.entity(), seen.event()),
            seen.event().time());
    take(seen.among(known), element.getTimestamp());
  }

  private PeerShelf shelf(PeerKey key) {
    try {
      return peers.get(key.text());
    } catch (Exception e) {
      throw new IllegalStateException("what is known of peers cannot be read", e);
    }
  }

  @Override
  public void processElement2(StreamRecord<News> element) throws Exception {
    News news = element.getValue();
    if (news.peers() != null) {
      shelve(news.peers());
    } else if (news.control() != null) {
      obey(news.control());
    } else if (news.carry() != null) {
      handOver(news.carry(), HANDED_OVER);
    } else {
      takeOver(news.carried());
    }
  }

  private void shelve(PeerSnapshot fresh) throws Exception {
    String key = fresh.key().text();
    PeerShelf shelf = peers.get(key);
    peers.put(key, (shelf == null ? PeerShelf.EMPTY : shelf).with(fresh, days));
  }

  @Override
  public void processWatermark1(Watermark mark) throws Exception {
    processWatermark(mark);
  }

  @Override
  public void processWatermark2(Watermark mark) {
    // A day's statistics are valid for later days: there is nothing to wait for.
  }
}
