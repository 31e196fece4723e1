package dev.lapwing.connectors.parse.ocsf;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Factors;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.core.event.Api;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Change;
import dev.lapwing.core.event.Dns;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.FileInfo;
import dev.lapwing.core.event.ProcessInfo;
import dev.lapwing.core.event.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The particulars of an OCSF event: each part that it has. */
final class OcsfDetails {

  private OcsfDetails() {}

  static void fill(EventBuilder event, EventType type, JsonNode record) {
    if (type.classUid() == EventType.AUTH_LOGON.classUid()) {
      event.auth(auth(record));
    }
    event.process(process(record));
    event.traffic(traffic(record));
    event.file(file(record));
    event.api(api(record));
    event.change(change(record));
    event.dns(dns(record));
  }

  private static Auth auth(JsonNode record) {
    List<String> factors = new ArrayList<>();
    for (JsonNode factor : record.path("auth_factors")) {
      factors.add(Json.text(factor, "factor_type"));
    }
    Boolean mfa = Json.bool(record, "is_mfa");
    return new Auth(
        (int) Json.number(record, "logon_type_id", 0),
        Json.text(record, "auth_protocol"),
        null,
        Json.bool(record, "is_remote"),
        mfa != null ? mfa : Json.bool(record, "mfa"),
        Factors.all(factors),
        Json.firstText(record, "session.uid", "actor.session.uid"),
        Json.firstText(
            record, "service.name", "dst_endpoint.svc_name", "actor.app_name", "api.service.name"),
        Json.firstText(record, "status_detail", "status_code"));
  }

  private static ProcessInfo process(JsonNode record) {
    JsonNode process = Json.at(record, "process");
    if (process == null) {
      process = Json.at(record, "actor.process");
    }
    if (process == null) {
      return null;
    }
    JsonNode parent = Json.at(process, "parent_process");
    if (parent == null) {
      parent = Json.at(record, "actor.process");
    }
    String path = Json.firstText(process, "file.path", "path", "file.name", "name");
    String parentPath =
        parent == null || parent.equals(process)
            ? null
            : Json.firstText(parent, "file.path", "path", "file.name", "name");
    return new ProcessInfo(
        ProcessInfo.baseName(path),
        path,
        Json.text(process, "cmd_line"),
        Json.number(process, "pid", 0),
        Json.text(process, "uid"),
        ProcessInfo.baseName(parentPath),
        parentPath,
        parentPath == null ? null : Json.text(parent, "cmd_line"));
  }

  private static Traffic traffic(JsonNode record) {
    if (Json.at(record, "traffic") == null && Json.at(record, "connection_info") == null) {
      return null;
    }
    return new Traffic(
        Json.text(record, "connection_info.protocol_name"),
        Json.text(record, "app_name"),
        direction(Json.number(record, "connection_info.direction_id", 0)),
        Json.number(record, "traffic.bytes_in", -1),
        Json.number(record, "traffic.bytes_out", -1),
        Json.number(record, "traffic.packets_in", -1),
        Json.number(record, "traffic.packets_out", -1),
        Json.number(record, "duration", -1));
  }

  private static Traffic.Direction direction(long id) {
    Traffic.Direction[] all = Traffic.Direction.values();
    return id > 0 && id < all.length ? all[(int) id] : Traffic.Direction.UNKNOWN;
  }

  private static FileInfo file(JsonNode record) {
    JsonNode registry = Json.at(record, "reg_value");
    if (registry != null) {
      String name = Json.text(registry, "name");
      return new FileInfo(Json.text(registry, "path"), name, null, Json.text(registry, "data"), -1);
    }
    JsonNode file = Json.at(record, "file");
    if (file == null) {
      return null;
    }
    String path = Json.firstText(file, "path", "name");
    String name = Json.text(file, "name");
    return new FileInfo(
        path,
        name != null ? name : ProcessInfo.baseName(path),
        Json.firstText(record, "share", "file.parent_folder"),
        null,
        Json.number(file, "size", -1));
  }

  private static Api api(JsonNode record) {
    JsonNode api = Json.at(record, "api");
    return api == null
        ? null
        : new Api(
            Json.text(api, "service.name"),
            Json.text(api, "operation"),
            Json.firstText(record, "resources.0.uid", "resources.0.name"),
            Json.firstText(api, "response.error", "response.error_message"));
  }

  private static Change change(JsonNode record) {
    JsonNode group = Json.at(record, "group");
    List<String> privileges = new ArrayList<>(Json.texts(record, "privileges"));
    String policy = Json.firstText(record, "policy.name", "policy.uid");
    if (policy != null) {
      privileges.add(policy);
    }
    JsonNode job = Json.at(record, "job");
    String unit = job == null ? Json.text(record, "win_service.name") : Json.text(job, "name");
    if (group == null && privileges.isEmpty() && unit == null) {
      return null;
    }
    return new Change(
        group == null ? null : Json.text(group, "name"),
        group == null ? null : Json.text(group, "uid"),
        privileges,
        unit,
        Json.firstText(record, "job.cmd_line", "win_service.cmd_line"));
  }

  private static Dns dns(JsonNode record) {
    String name = Json.text(record, "query.hostname");
    if (name == null) {
      return null;
    }
    String query = name.toLowerCase(Locale.ROOT);
    List<String> answers = new ArrayList<>();
    for (JsonNode answer : record.path("answers")) {
      String data = Json.text(answer, "rdata");
      if (data != null) {
        answers.add(data);
      }
    }
    return new Dns(
        query.endsWith(".") ? query.substring(0, query.length() - 1) : query,
        Json.text(record, "query.type"),
        Json.text(record, "rcode"),
        answers);
  }
}
