package dev.lapwing.connectors.parse.zeek;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.core.event.Endpoint;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/** One entry of one of Zeek's logs; field names with dots may be flat or nested. */
record ZeekRecord(JsonNode node) {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final double SURELY_MILLIS = 1e11; // seconds would be the year 5138

  /** A field by its name, {@code id.orig_h}; null if unset. */
  JsonNode get(String name) {
    JsonNode flat = node.get(name);
    return flat != null && !flat.isNull() ? flat : Json.at(node, name);
  }

  boolean has(String name) {
    return get(name) != null;
  }

  String text(String name) {
    JsonNode found = get(name);
    String text = found == null || found.isContainerNode() ? "" : found.asText().strip();
    return text.isEmpty() || text.equals("-") ? null : text;
  }

  String lower(String name) {
    String text = text(name);
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  /** −1 if unset. */
  long number(String name) {
    JsonNode found = get(name);
    return found == null ? -1 : found.asLong(-1);
  }

  Boolean bool(String name) {
    String text = text(name);
    return text == null ? null : (Boolean) (text.equals("true") || text.equals("T"));
  }

  List<String> texts(String name) {
    JsonNode found = get(name);
    return found == null || !found.isArray()
        ? List.of()
        : java.util.stream.StreamSupport.stream(found.spliterator(), false)
            .map(JsonNode::asText)
            .toList();
  }

  /** Seconds with a fraction, to milliseconds; −1 if unset. */
  long millis(String name) {
    JsonNode found = get(name);
    return found == null || !found.isNumber() ? -1 : scaled(found.asText());
  }

  /**
   * When it happened: seconds since 1970 with a fraction, an ISO time, or milliseconds.
   *
   * @return null if there is no {@code ts}
   * @throws RuntimeException if it is none of these
   */
  Long time() {
    String ts = text("ts");
    if (ts == null) {
      return null;
    }
    if (ts.indexOf('T') > 0) {
      return OffsetDateTime.parse(ts).toInstant().toEpochMilli();
    }
    return Double.parseDouble(ts) > SURELY_MILLIS ? new BigDecimal(ts).longValue() : scaled(ts);
  }

  private static long scaled(String seconds) {
    return seconds.length() > 40 ? -1 : new BigDecimal(seconds).multiply(THOUSAND).longValue();
  }

  Endpoint originator() {
    return end("id.orig_h", "id.orig_p");
  }

  Endpoint responder() {
    return end("id.resp_h", "id.resp_p");
  }

  private Endpoint end(String host, String port) {
    long number = number(port);
    return Addresses.endpoint(text(host), number < 0 || number > 65_535 ? 0 : (int) number);
  }

  /** Which log it is of: as it says, else by the fields that only that log has. */
  String path() {
    String said = text("_path");
    return said != null ? said : inferred();
  }

  private String inferred() {
    if (has("conn_state")) {
      return "conn";
    }
    if (has("share_type")) {
      return "smb_mapping";
    }
    if (has("action") && text("action").startsWith("SMB::")) {
      return "smb_files";
    }
    if (has("qclass") || has("qtype_name") || (has("trans_id") && has("proto"))) {
      return "dns";
    }
    if (has("request_type") || has("till")) {
      return "kerberos";
    }
    if (has("endpoint") && has("operation")) {
      return "dce_rpc";
    }
    if (has("server_nb_computer_name") || has("domainname")) {
      return "ntlm";
    }
    if (has("auth_attempts") || has("kex_alg") || ssh("server") || ssh("client")) {
      return "ssh";
    }
    if (has("security_protocol")
        || has("keyboard_layout")
        || (has("cookie") && has("cert_count"))) {
      return "rdp";
    }
    return has("request_body_len") || (has("trans_depth") && has("uri")) ? "http" : "unknown";
  }

  private boolean ssh(String name) {
    return has(name) && get(name).asText().startsWith("SSH-");
  }
}
