package dev.lapwing.pipeline.job;

import dev.lapwing.core.control.Ack;
import dev.lapwing.core.control.News;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.flink.serial.CodecTypeInfo;
import dev.lapwing.flink.stage.StageFactory;
import dev.lapwing.flink.stage.SwitchedStageOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The stages that obey orders to the whole job, and what they say to them. */
final class SwitchedStages {

  private final Switches switches;
  private final DataStream<News> orders;
  private final StateTtlConfig ttl;
  private final List<DataStream<Ack>> acks = new ArrayList<>();

  SwitchedStages(Switches switches, StateTtlConfig ttl) {
    this.switches = switches;
    this.ttl = ttl;
    this.orders =
        switches
            .given()
            .map(News::of)
            .returns(CodecTypeInfo.immutable(News.CODEC))
            .name("orders to all")
            .uid(OperatorIds.NEWS_SWITCHES);
  }

  /**
   * Hosts a stage.
   *
   * @param aboutEntities orders that it obeys as well; empty if it is not keyed by entity
   */
  <I, S, O> DataStream<O> host(
      DataStream<I> input,
      KeySelector<I, String> key,
      Optional<DataStream<News>> aboutEntities,
      Codec<O> output,
      StageFactory<I, S, O> stage,
      String name,
      String uid) {
    DataStream<News> all = aboutEntities.map(orders::union).orElse(orders);
    SingleOutputStreamOperator<O> hosted =
        input
            .keyBy(key, TypeInformation.of(String.class))
            .connect(all.broadcast())
            .transform(
                name,
                CodecTypeInfo.immutable(output),
                new SwitchedStageOperator<>(stage, ttl, uid, switches.agreed()))
            .uid(uid);
    acks.add(hosted.getSideOutput(SwitchedStageOperator.ACKS));
    return hosted;
  }

  /** What the stages hosted so far say to orders. */
  DataStream<Ack> acks() {
    return acks.stream().reduce(DataStream::union).orElseThrow();
  }
}
