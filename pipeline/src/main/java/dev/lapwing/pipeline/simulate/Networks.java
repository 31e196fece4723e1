package dev.lapwing.pipeline.simulate;

import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Office;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * The company's own networks, as the configuration's {@code entities.networks} says them.
 *
 * @param offices CIDRs that people in an office share
 * @param vpn CIDRs that users of the VPN share
 * @param shared CIDRs of desktops that many share
 */
public record Networks(List<String> offices, List<String> vpn, List<String> shared) {

  static Networks of(Company company) {
    return new Networks(
        company.offices().stream().map(Office::publicNetwork).toList(),
        company.gateways().stream().map(ip -> ip + "/32").toList(),
        List.of(company.vdi().ip() + "/32"));
  }

  /** Writes them as a configuration, for {@code audit --config}, beside the identities. */
  void write(Writer out) throws IOException {
    out.write("entities:\n  identities: { file: identities.ndjson }\n");
    out.write(
        "  networks: { offices: " + offices + ", vpn: " + vpn + ", shared: " + shared + " }\n");
  }
}
