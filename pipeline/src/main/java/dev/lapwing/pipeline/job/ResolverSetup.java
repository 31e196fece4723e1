package dev.lapwing.pipeline.job;

import dev.lapwing.connectors.geo.MaxMindGeo;
import dev.lapwing.connectors.identity.IdentityJson;
import dev.lapwing.connectors.identity.IdentityTopic;
import dev.lapwing.core.resolve.Cidr;
import dev.lapwing.core.resolve.Directory;
import dev.lapwing.core.resolve.HostNames;
import dev.lapwing.core.resolve.Networks;
import dev.lapwing.core.resolve.Resolver;
import dev.lapwing.core.resolve.StandardResolver;
import dev.lapwing.flink.event.ResolverFactory;
import dev.lapwing.pipeline.config.LapwingConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the resolver that a configuration describes. */
public final class ResolverSetup implements ResolverFactory {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ResolverSetup.class);

  private final String tenant;
  private final String identities;
  private final IdentityTopic topic;
  private final String city;
  private final String asn;
  private final Networks networks;
  private final ArrayList<String> domains;

  /** For an audit or a demo, whose identities are a file's if anybody's. */
  public ResolverSetup(LapwingConfig config) {
    this(config, null);
  }

  /**
   * @param config already checked
   * @param topic where identities are read; null for none
   */
  public ResolverSetup(LapwingConfig config, IdentityTopic topic) {
    this.topic = topic;
    LapwingConfig.Entities entities = config.entities();
    tenant = config.tenant();
    identities = entities.identities() == null ? null : entities.identities().file();
    city = entities.geo().city();
    asn = entities.geo().asn();
    domains = new ArrayList<>(entities.domains());
    LapwingConfig.Networks own = entities.networks();
    networks =
        new Networks(
            cidrs(own.offices()), cidrs(own.vpn()), cidrs(own.shared()), cidrs(own.home()));
  }

  private static List<Cidr> cidrs(List<String> ranges) {
    return ranges.stream().map(Cidr::of).toList();
  }

  @Override
  public Resolver open() {
    return new StandardResolver(
        directory(), networks, MaxMindGeo.open(path(city), path(asn)), new HostNames(domains));
  }

  private Directory directory() {
    Directory directory = read();
    if (directory.size() > 0 && !directory.knows(tenant)) {
      LOG.warn(
          "all {} identities are of other tenants than '{}': nobody will be resolved; set 'tenant'"
              + " in the configuration",
          directory.size(),
          tenant);
    }
    return directory;
  }

  private Directory read() {
    if (topic != null) {
      return topic.load(problem -> LOG.warn("no identity: {}", problem));
    }
    return identities == null ? new Directory() : IdentityJson.read(Path.of(identities), tenant);
  }

  private static Path path(String text) {
    return text == null ? null : Path.of(text);
  }
}
