package dev.lapwing.core.rule;

import dev.lapwing.core.event.Api;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Change;
import dev.lapwing.core.event.Dns;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.FileInfo;
import dev.lapwing.core.event.Geo;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.ProcessInfo;
import dev.lapwing.core.event.Traffic;
import dev.lapwing.core.event.User;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Which part of an event each OCSF path means. */
final class FieldTable {

  static final Map<String, Function<Event, Object>> BY_PATH = table();

  private static final int AUTHENTICATION = 3002;

  private FieldTable() {}

  private static Map<String, Function<Event, Object>> table() {
    Map<String, Function<Event, Object>> t = new TreeMap<>();
    base(t);
    user(t, "user", Event::user);
    user(t, "actor.user", FieldTable::actor);
    endpoint(t, "device", Event::host);
    endpoint(t, "src_endpoint", Event::src);
    endpoint(t, "dst_endpoint", FieldTable::destination);
    auth(t);
    process(t, "process");
    process(t, "actor.process");
    traffic(t);
    file(t);
    api(t);
    change(t);
    dns(t);
    return Collections.unmodifiableMap(t);
  }

  /**
   * OCSF knows an {@code actor} in every class, but a {@code user} only in those about identity;
   * our event has an actor only when it is not the user.
   */
  private static User actor(Event e) {
    return e.actor() != null || e.type().classUid() / 1000 == 3 ? e.actor() : e.user();
  }

  /** Where somebody signed in to: the machine itself, when the log is the machine's own. */
  private static Endpoint destination(Event e) {
    return e.dst() == null && e.type().classUid() == AUTHENTICATION ? e.host() : e.dst();
  }

  private static void base(Map<String, Function<Event, Object>> t) {
    t.put("time", Event::time);
    t.put("class_uid", e -> e.type().classUid());
    t.put("activity_id", e -> e.type().activityId());
    t.put("type_uid", e -> e.type().typeUid());
    t.put("status", e -> status(e.outcome()));
    t.put("status_id", e -> e.outcome().id());
    t.put("status_detail", FieldTable::statusDetail);
    t.put("metadata.uid", Event::id);
    t.put("metadata.event_code", Event::code);
    t.put("metadata.source", Event::source);
    t.put("metadata.tenant_uid", Event::tenant);
    t.put("metadata.log_name", e -> e.fields().get("Channel"));
    t.put("metadata.log_provider", e -> e.fields().get("Provider_Name"));
  }

  private static String status(Outcome outcome) {
    return switch (outcome) {
      case SUCCESS -> "Success";
      case FAILURE -> "Failure";
      case UNKNOWN -> "Unknown";
    };
  }

  private static Object statusDetail(Event e) {
    if (e.auth() != null && e.auth().reason() != null) {
      return e.auth().reason();
    }
    return e.api() == null ? null : e.api().error();
  }

  private static void user(
      Map<String, Function<Event, Object>> t, String at, Function<Event, User> part) {
    put(t, at + ".uid", part, User::uid);
    put(t, at + ".name", part, User::name);
    put(t, at + ".domain", part, User::domain);
    put(t, at + ".email_addr", part, User::email);
    put(t, at + ".type", part, user -> user.kind().text());
    put(t, at + ".is_privileged", part, User::privileged);
  }

  private static void endpoint(
      Map<String, Function<Event, Object>> t, String at, Function<Event, Endpoint> part) {
    put(t, at + ".ip", part, Endpoint::ip);
    put(t, at + ".port", part, end -> known(end.port(), 0));
    put(t, at + ".hostname", part, Endpoint::hostname);
    put(t, at + ".uid", part, Endpoint::uid);
    put(t, at + ".os.name", part, Endpoint::os);
    put(t, at + ".agent", part, Endpoint::agent);
    put(t, at + ".network_class", part, end -> end.networkOrUnknown().text());
    Function<Event, Geo> place = e -> part.apply(e) == null ? null : part.apply(e).geo();
    put(t, at + ".location.country", place, Geo::country);
    put(t, at + ".location.region", place, Geo::region);
    put(t, at + ".location.city", place, Geo::city);
    put(t, at + ".autonomous_system.number", place, geo -> known(geo.asn(), 0));
    put(t, at + ".autonomous_system.name", place, Geo::asOrg);
  }

  private static void auth(Map<String, Function<Event, Object>> t) {
    put(t, "auth_protocol", Event::auth, Auth::protocol);
    put(t, "logon_type_id", Event::auth, auth -> known(auth.logonType(), 0));
    put(t, "is_interactive", Event::auth, Auth::interactive);
    put(t, "is_remote", Event::auth, Auth::remote);
    put(t, "is_mfa", Event::auth, Auth::mfa);
    put(t, "auth_factors", Event::auth, auth -> known(auth.factors()));
    put(t, "auth_factors.factor_type", Event::auth, auth -> known(auth.factors()));
    put(t, "session.uid", Event::auth, Auth::session);
    put(t, "service.name", Event::auth, Auth::application);
  }

  private static void process(Map<String, Function<Event, Object>> t, String at) {
    put(t, at + ".name", Event::process, ProcessInfo::name);
    put(t, at + ".path", Event::process, ProcessInfo::path);
    put(t, at + ".file.path", Event::process, ProcessInfo::path);
    put(t, at + ".file.name", Event::process, ProcessInfo::name);
    put(t, at + ".cmd_line", Event::process, ProcessInfo::commandLine);
    put(t, at + ".pid", Event::process, process -> known(process.pid(), 0));
    put(t, at + ".uid", Event::process, ProcessInfo::uid);
    String parent = at + ".parent_process";
    put(t, parent + ".name", Event::process, ProcessInfo::parentName);
    put(t, parent + ".path", Event::process, ProcessInfo::parentPath);
    put(t, parent + ".file.path", Event::process, ProcessInfo::parentPath);
    put(t, parent + ".file.name", Event::process, ProcessInfo::parentName);
    put(t, parent + ".cmd_line", Event::process, ProcessInfo::parentCommandLine);
  }

  private static void traffic(Map<String, Function<Event, Object>> t) {
    put(t, "traffic.bytes_in", Event::traffic, traffic -> known(traffic.bytesIn(), -1));
    put(t, "traffic.bytes_out", Event::traffic, traffic -> known(traffic.bytesOut(), -1));
    put(t, "traffic.packets_in", Event::traffic, traffic -> known(traffic.packetsIn(), -1));
    put(t, "traffic.packets_out", Event::traffic, traffic -> known(traffic.packetsOut(), -1));
    put(t, "duration", Event::traffic, traffic -> known(traffic.durationMs(), -1));
    put(t, "app_name", Event::traffic, Traffic::application);
    put(t, "connection_info.protocol_name", Event::traffic, Traffic::protocol);
    put(t, "connection_info.direction", Event::traffic, FieldTable::direction);
    put(t, "http_request.user_agent", Event::src, Endpoint::agent);
  }

  private static String direction(Traffic traffic) {
    return traffic.direction() == null ? null : traffic.direction().text();
  }

  private static void file(Map<String, Function<Event, Object>> t) {
    put(t, "file.path", Event::file, FileInfo::path);
    put(t, "file.name", Event::file, FileInfo::name);
    put(t, "file.size", Event::file, file -> known(file.size(), -1));
    put(t, "share", Event::file, FileInfo::share);
    put(t, "reg_value.path", Event::file, FileInfo::path);
    put(t, "reg_value.data", Event::file, FileInfo::value);
  }

  private static void api(Map<String, Function<Event, Object>> t) {
    put(t, "api.operation", Event::api, Api::operation);
    put(t, "api.service.name", Event::api, Api::service);
    put(t, "api.response.error", Event::api, Api::error);
    put(t, "resources.name", Event::api, Api::resource);
  }

  private static void change(Map<String, Function<Event, Object>> t) {
    put(t, "group.name", Event::change, Change::group);
    put(t, "group.uid", Event::change, Change::groupUid);
    put(t, "privileges", Event::change, change -> known(change.privileges()));
    put(t, "win_service.name", Event::change, Change::unit);
    put(t, "win_service.cmd_line", Event::change, Change::command);
    put(t, "job.name", Event::change, Change::unit);
    put(t, "job.cmd_line", Event::change, Change::command);
  }

  private static void dns(Map<String, Function<Event, Object>> t) {
    put(t, "query.hostname", Event::dns, Dns::query);
    put(t, "query.type", Event::dns, Dns::type);
    put(t, "rcode", Event::dns, Dns::rcode);
    put(t, "answers", Event::dns, dns -> known(dns.answers()));
    put(t, "answers.rdata", Event::dns, dns -> known(dns.answers()));
  }

  private static <P> void put(
      Map<String, Function<Event, Object>> t,
      String path,
      Function<Event, P> part,
      Function<P, Object> value) {
    t.put(
        path,
        event -> {
          P found = part.apply(event);
          return found == null ? null : value.apply(found);
        });
  }

  private static Object known(long number, long unknown) {
    return number == unknown ? null : number;
  }

  private static Object known(List<String> texts) {
    return texts.isEmpty() ? null : texts;
  }
}
