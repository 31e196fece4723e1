package dev.lapwing.connectors.alert;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.core.finding.Contribution;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import java.util.Locale;

/** OCSF's {@code anomaly_analyses}: observed and usual, side by side. */
final class Anomalies {

  private Anomalies() {}

  static ArrayNode of(Finding finding) {
    ArrayNode analyses = JsonNodeFactory.instance.arrayNode();
    if (finding.contributions().isEmpty()) {
      return analyses;
    }
    ObjectNode analysis = analyses.addObject();
    String type = finding.entity().type().text();
    analysis
        .putArray("analysis_targets")
        .addObject()
        .put("name", finding.entity().id())
        .put("type", type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1));
    ArrayNode anomalies = analysis.putArray("anomalies");
    ArrayNode baselines = analysis.putArray("baselines");
    for (Contribution c : finding.contributions()) {
      anomalies.add(observation(finding, c.what(), c.observed(), "UNSEEN"));
      baselines.add(observation(finding, c.what(), c.usual(), "FREQUENT"));
    }
    if (finding.rarity() != null) {
      String tests =
          String.format(Locale.ROOT, "%,d earlier tests", Math.round(finding.rarity().tests()));
      anomalies.add(observation(finding, "rarity", finding.rarity().words(), "UNSEEN"));
      baselines.add(observation(finding, "rarity", tests, "FREQUENT"));
    }
    return analyses;
  }

  private static ObjectNode observation(
      Finding finding, String parameter, String value, String pattern) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("observation_parameter", parameter);
    json.put("observation_type", kind(finding.family()));
    json.put(
        "observed_pattern",
        finding.family() == Family.VOLUME
            ? pattern.equals("UNSEEN") ? "HIGH_VOLUME" : "NORMAL_VOLUME"
            : pattern);
    json.putArray("observations").addObject().put("value", value).put("count", 1);
    return json;
  }

  private static String kind(Family family) {
    return switch (family) {
      case VOLUME -> "Volume Analysis";
      case LATERAL -> "Sequence Analysis";
      default -> "Frequency Analysis";
    };
  }
}
