package dev.lapwing.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.config.LapwingConfig;
import dev.lapwing.pipeline.config.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamEdge;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

/**
 * The live graph, node by node, against {@code topology.golden.txt}. What changes here changes what
 * a savepoint can be restored into: look twice, then write the file anew with {@code
 * -Dlapwing.golden.write=true}.
 */
final class TopologyTest {

  private static final Path GOLDEN = Path.of("src/test/resources/topology.golden.txt");

  /** Three kinds of steps; fixed here, so that the shipped rules may grow. */
  private static final Path RULES = Path.of("src/test/resources/topology-rules.yml");

  private static StreamGraph graph() {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(Environments.live(2, Map.of()));
    LiveJob.build(
        env, config(), RuleSet.load(List.of(RULES.toString())), new Secrets(name -> null));
    return env.getStreamGraph(false);
  }

  private static LapwingConfig config() {
    return new LapwingConfig(
        null,
        null,
        new LapwingConfig.Kafka("localhost:9092", null, null, null),
        List.of(source("okta"), source("windows")),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static LapwingConfig.Source source(String name) {
    return new LapwingConfig.Source(name, name, null, null, null, null, null);
  }

  private static Stream<StreamNode> nodes(StreamGraph graph) {
    return graph.getStreamNodes().stream();
  }

  @Test
  void theGraphIsTheGoldenOne() throws IOException {
    StreamGraph graph = graph();
    String text =
        nodes(graph).map(node -> line(graph, node)).sorted().collect(Collectors.joining());
    if (Boolean.getBoolean("lapwing.golden.write")) {
      Files.writeString(GOLDEN, text);
    }

    assertThat(text).isEqualTo(Files.readString(GOLDEN));
  }

  /** {@code uid | name | parallelism | <- how·from, …}. */
  private static String line(StreamGraph graph, StreamNode node) {
    String inputs =
        node.getInEdges().stream()
            .map(edge -> edge(graph, edge))
            .sorted()
            .collect(Collectors.joining(", "));
    return node.getTransformationUID()
        + " | "
        + node.getOperatorName()
        + " | "
        + node.getParallelism()
        + (inputs.isEmpty() ? "" : " | <- " + inputs)
        + "\n";
  }

  private static String edge(StreamGraph graph, StreamEdge edge) {
    return edge.getPartitioner() + " " + graph.getStreamNode(edge.getSourceId()).getOperatorName();
  }

  @Test
  void everyOperatorHasAnIdOfItsOwn() {
    assertThat(nodes(graph()).map(StreamNode::getTransformationUID).toList())
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  @Test
  void everyOperatorHasTheSameKeyGroups() {
    assertThat(nodes(graph()).map(StreamNode::getMaxParallelism).distinct().toList())
        .containsExactly(OperatorIds.MAX_PARALLELISM);
  }

  @Test
  void whereverItRunsIdsAreNotMadeUpAndKryoIsOff() {
    for (Configuration config :
        List.of(Environments.common(), Environments.audit(1), Environments.live(1, Map.of()))) {
      assertThat(config.get(PipelineOptions.AUTO_GENERATE_UIDS)).isFalse();
      assertThat(config.get(PipelineOptions.GENERIC_TYPES)).isFalse();
      assertThat(config.get(PipelineOptions.MAX_PARALLELISM))
          .isEqualTo(OperatorIds.MAX_PARALLELISM);
    }
  }
}
