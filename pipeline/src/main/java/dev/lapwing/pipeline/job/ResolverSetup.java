package dev.lapwing.pipeline.job;

import dev.lapwing.connectors.geo.MaxMindGeo;
import dev.lapwing.connectors.identity.IdentityJson;
import dev.lapwing.core.resolve.Cidr;
import dev.lapwing.core.resolve.Directory;
import dev.lapwing.core.resolve.Networks;
import dev.lapwing.core.resolve.Resolver;
import dev.lapwing.core.resolve.StandardResolver;
import dev.lapwing.flink.event.ResolverFactory;
import dev.lapwing.pipeline.config.LapwingConfig;
import java.nio.file.Path;
import java.util.List;

/** Opens the resolver that a configuration describes. */
public final class ResolverSetup implements ResolverFactory {

  private static final long serialVersionUID = 1L;

  private final String tenant;
  private final String identities;
  private final String city;
  private final String asn;
  private final Networks networks;

  /**
   * @param config already checked
   */
  public ResolverSetup(LapwingConfig config) {
    LapwingConfig.Entities entities = config.entities();
    tenant = config.tenant();
    identities = entities.identities() == null ? null : entities.identities().file();
    city = entities.geo().city();
    asn = entities.geo().asn();
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
    Directory directory =
        identities == null ? new Directory() : IdentityJson.read(Path.of(identities), tenant);
    return new StandardResolver(directory, networks, MaxMindGeo.open(path(city), path(asn)));
  }

  private static Path path(String text) {
    return text == null ? null : Path.of(text);
  }
}
