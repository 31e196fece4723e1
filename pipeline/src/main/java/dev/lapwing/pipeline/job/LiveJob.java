package dev.lapwing.pipeline.job;

import dev.lapwing.connectors.exception.ExceptionTopic;
import dev.lapwing.connectors.identity.IdentityTopic;
import dev.lapwing.connectors.kafka.KafkaEnds;
import dev.lapwing.connectors.kafka.KafkaSettings;
import dev.lapwing.core.access.AccessSettings;
import dev.lapwing.core.alert.AlertStage;
import dev.lapwing.core.rule.Quantity;
import dev.lapwing.core.rule.RawFields;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.config.LapwingConfig;
import dev.lapwing.pipeline.config.Secrets;
import java.util.Set;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** The live job of a configuration: Kafka in, Kafka out. */
public final class LiveJob {

  private LiveJob() {}

  /**
   * Puts the job into an environment.
   *
   * @param config already checked, with brokers and at least one source
   */
  public static void build(
      StreamExecutionEnvironment env, LapwingConfig config, RuleSet rules, Secrets secrets) {
    KafkaSettings settings = kafka(config, secrets);
    IdentityTopic identities = identities(config, settings);
    KafkaEnds ends = new KafkaEnds(settings);
    Topology.build(
        plan(config, rules, identities),
        LiveInputs.of(
            env,
            config,
            ends,
            identities,
            exceptions(config, settings),
            rules.findingNames(),
            RawFields.of(rules)),
        new LiveOutputs(config, ends, rules.responses()));
  }

  /** The graph of the live job of a configuration, to look at. */
  public static StreamGraph graph(LapwingConfig config, RuleSet rules) {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(1, Environments.live(1, config.flink()));
    build(env, config, rules, Secrets.notNeeded());
    return env.getStreamGraph(false);
  }

  /** What the live job of a configuration is built from, without its ends. */
  public static JobPlan plan(LapwingConfig config, RuleSet rules, Secrets secrets) {
    KafkaSettings settings = config.kafka() == null ? null : kafka(config, secrets);
    return plan(config, rules, identities(config, settings));
  }

  private static KafkaSettings kafka(LapwingConfig config, Secrets secrets) {
    LapwingConfig.Kafka kafka = config.kafka();
    return new KafkaSettings(
        kafka.bootstrapServers(),
        kafka.groupId(),
        kafka.start(),
        secrets.resolve(kafka.properties()),
        config.delivery() == LapwingConfig.Delivery.EXACTLY_ONCE);
  }

  private static IdentityTopic identities(LapwingConfig config, KafkaSettings settings) {
    LapwingConfig.Identities from = config.entities().identities();
    return settings == null || from == null || from.topic() == null
        ? null
        : new IdentityTopic(settings, from.topic(), config.tenant());
  }

  private static ExceptionTopic exceptions(LapwingConfig config, KafkaSettings settings) {
    return config.exceptions() == null ? null : new ExceptionTopic(settings, config.exceptions());
  }

  private static JobPlan plan(LapwingConfig config, RuleSet rules, IdentityTopic identities) {
    AccessSettings usual = AccessSettings.reportOnly();
    String issuer =
        config.sinks().accessSignals().stream()
            .map(LapwingConfig.Sink::issuer)
            .filter(each -> each != null)
            .findFirst()
            .orElse(usual.issuer());
    AccessSettings access =
        new AccessSettings(
            config.access().mode(),
            Quantity.duration("access.max-age", config.access().maxAge()),
            usual.restriction(),
            issuer);
    return new JobPlan(
        false,
        rules,
        Quantity.parse("budget", config.budget(), "/day"),
        Set.copyOf(config.shadow()),
        new ResolverSetup(config, identities),
        access,
        AlertStage.Pace.LIVE,
        Quantity.duration("privacy.retention", config.privacy().retention()));
  }
}
