package dev.lapwing.connectors.parse.entra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.connectors.parse.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One record of Entra, whatever shape it came in, seen in Microsoft Graph's.
 *
 * @param graph the sign-in or audit as Graph names its properties
 * @param outer the record as it was delivered, for what only the envelope says ({@code category},
 *     {@code resultType}, {@code callerIpAddress})
 */
record EntraRecord(JsonNode graph, JsonNode outer) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Set<String> TABLES =
      Set.of(
          "SigninLogs",
          "AADNonInteractiveUserSignInLogs",
          "AADServicePrincipalSignInLogs",
          "AADManagedIdentitySignInLogs",
          "ADFSSignInLogs",
          "AuditLogs");

  /** Where Sentinel's column is not Graph's property with a capital letter. */
  private static final Map<String, String> COLUMNS =
      Map.of("IPAddress", "ipAddress", "LocationDetails", "location", "Location", "country");

  static EntraRecord of(JsonNode record) {
    if (isRow(record)) {
      return new EntraRecord(ofRow(record), record);
    }
    JsonNode properties = record.get("properties");
    if (properties != null && properties.isTextual()) {
      properties = nested(properties);
    }
    return properties != null && properties.isObject()
        ? new EntraRecord(properties, record)
        : new EntraRecord(record, record);
  }

  static boolean recognised(JsonNode record) {
    if (record.has("category") && record.has("properties")) {
      String resource = String.valueOf(Json.text(record, "resourceId"));
      return resource.toLowerCase(Locale.ROOT).endsWith("microsoft.aadiam")
          || signIn(Json.text(record, "category"))
          || record.path("properties").has("initiatedBy");
    }
    return isRow(record)
        || (record.has("createdDateTime")
            && record.has("appId")
            && (record.has("userPrincipalName") || record.has("servicePrincipalId")))
        || (record.has("activityDisplayName") && record.has("activityDateTime"));
  }

  private static boolean isRow(JsonNode record) {
    String table = Json.text(record, "Type");
    if (table != null && TABLES.contains(table)) {
      return true;
    }
    return record.has("TimeGenerated")
        && ((record.has("ResultType") && record.has("UserPrincipalName"))
            || (record.has("InitiatedBy") && record.has("TargetResources")));
  }

  private static JsonNode ofRow(JsonNode row) {
    ObjectNode graph = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> column : row.properties()) {
      String name = column.getKey();
      String small =
          name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
      graph.set(COLUMNS.getOrDefault(name, small), nested(column.getValue()));
    }
    return graph;
  }

  /** Objects and arrays that are written as text, as objects and arrays. */
  private static JsonNode nested(JsonNode value) {
    String text = value.isTextual() ? value.asText() : "";
    if (text.startsWith("[") || text.startsWith("{")) {
      try {
        return MAPPER.readTree(text);
      } catch (JsonProcessingException e) {
        // Cut off by a length limit: kept as text.
        return value;
      }
    }
    return value;
  }

  private static boolean signIn(String category) {
    return category != null && category.toLowerCase(Locale.ROOT).endsWith("signinlogs");
  }

  /** {@code SignInLogs}, {@code AuditLogs}, …; null where neither envelope nor table says. */
  String category() {
    return Json.firstText(outer, "Type", "category", "Category");
  }

  boolean isSignIn() {
    return signIn(category())
        || (graph.has("createdDateTime")
            && (graph.has("userPrincipalName") || graph.has("servicePrincipalId")));
  }

  boolean isAudit() {
    return graph.has("initiatedBy") || graph.has("activityDisplayName");
  }

  /** A text of Graph's property, else of the envelope's. */
  String text(String property, String envelope) {
    String text = Json.text(graph, property);
    return text != null ? text : Json.text(outer, envelope);
  }
}
