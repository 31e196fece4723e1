package dev.lapwing.helm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.helm.ChartValues.Value;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes the reference page of the chart's values: a table for each section. */
final class ChartValuesReference {

  private static final String HEAD =
      """
      # Values of the Helm chart

      Generated from the comments in `helm/values.yaml` and the types in `helm/values.schema.json`; do not edit. Write it anew with

      ```
      mvn -pl helm test -Dtest=ChartValuesReferenceTest -Dlapwing.docs.write=true
      ```

      Unknown values are refused. How to deploy: [deploy on Kubernetes](../how-to/deploy-on-kubernetes.md).
      """;

  private static final String TABLE = "\n| value | type | default | meaning |\n|---|---|---|---|\n";

  private ChartValuesReference() {}

  static String page(List<Value> values) {
    StringBuilder page = new StringBuilder(HEAD);
    List<Value> single = values.stream().filter(ChartValuesReference::standsAlone).toList();
    page.append("\n## On their own\n").append(table(single));
    for (Value section : values) {
      if (section.isSection() && !section.path().contains(".")) {
        page.append("\n## ").append(section.path()).append("\n\n");
        page.append(section.comment()).append('\n');
        page.append(table(leavesOf(section, values)));
      }
    }
    return page.toString();
  }

  private static boolean standsAlone(Value value) {
    return !value.isSection() && !value.path().contains(".");
  }

  private static List<Value> leavesOf(Value section, List<Value> values) {
    return values.stream()
        .filter(value -> value.path().startsWith(section.path() + ".") && !value.isSection())
        .toList();
  }

  private static String table(List<Value> values) {
    return values.stream()
        .map(ChartValuesReference::row)
        .collect(Collectors.joining("", TABLE, ""));
  }

  private static String row(Value value) {
    return "| `%s` | %s | `%s` | %s |\n"
        .formatted(
            value.path(),
            type(value.schema()),
            value.standard(),
            value.comment().replace("|", "\\|"));
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (schema.has("enum")) {
      return join(schema.path("enum"), "`");
    }
    return type.isArray() ? join(type, "") : type.asText();
  }

  private static String join(JsonNode list, String quote) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(item -> quote + item.asText() + quote)
        .collect(Collectors.joining(", "));
  }
}
