package dev.lapwing.connectors.parse.generic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.connectors.parse.JsonLogSource;
import dev.lapwing.connectors.parse.NewEvent;
import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.Times;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventBuilder;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Any JSON object with a time in it, at the top or one level down. No detector models it: it is
 * untyped, with its fields for rules, and the account and address that it plainly names.
 */
public final class GenericJsonLogSource implements JsonLogSource {

  /** Without capitals and underscores; the sooner, the likelier it is the event's own time. */
  private static final List<String> TIMES =
      List.of(
          "@timestamp",
          "time",
          "timestamp",
          "isotimestamp",
          "surfacedtimestamp", // Duo Trust Monitor
          "eventtime",
          "eventtimestamp",
          "ts",
          "utctime",
          "datetime",
          "published",
          "creationtime",
          "createddatetime",
          "activitydatetime",
          "timecreated",
          "starttime",
          "date",
          "created",
          "createdat",
          "timedt",
          "peventtime",
          "timegenerated");

  private static final Pattern DECORATION = Pattern.compile(" \\[UTC]$|_[tdsg](?= \\[UTC]$|$)|_");

  private static final String[] USERS = {
    "user",
    "username",
    "userName",
    "user_name",
    "UserName",
    "UserId",
    "userId",
    "user_id",
    "UserPrincipalName",
    "userPrincipalName",
    "user.email",
    "user.name",
    "email",
    "actor.email",
    "actor.name",
    "actor",
    "principal",
    "account",
    "src_user",
    "suser",
    "login"
  };

  private static final String[] ADDRESSES = {
    "src_ip", "srcip", "source_ip", "sourceIp", "sourceIPAddress", "SourceIp", "source.ip",
    "client_ip", "clientIp", "client.ip", "ClientIP", "ip_address", "ipAddress", "IPAddress",
    "ipaddr", "remote_addr", "remote_ip", "remoteIp", "id.orig_h", "src", "ip"
  };

  @Override
  public String format() {
    return "json";
  }

  @Override
  public boolean lastResort() {
    return true;
  }

  @Override
  public boolean recognises(JsonNode record) {
    return record.isObject();
  }

  @Override
  public ParseResult parse(JsonNode record, RawRecord raw, ParseContext context) {
    OptionalLong time = time(record, context.zone());
    if (time.isEmpty()) {
      return ParseResult.rejected(
          "no time in it: none of @timestamp, time, timestamp, eventTime, … is a time between"
              + " 1990 and 2100");
    }
    EventBuilder event =
        NewEvent.at(time.getAsLong(), null, raw, context)
            .code(Json.firstText(record, "event", "eventName", "event_type", "eventType", "action"))
            .fields(Json.flatten(record))
            .user(NewEvent.user(null, Json.firstText(record, USERS), AccountKind.UNRESOLVED));
    String ip = address(record);
    Event built = event.src(ip == null ? null : Endpoint.ip(ip)).build();
    return context.finish(built, each -> Json.visit(record, each));
  }

  private static OptionalLong time(JsonNode record, ZoneId zone) {
    OptionalLong time = timeIn(record, zone);
    for (JsonNode part : record) {
      if (time.isPresent()) {
        return time;
      }
      time = part.isObject() ? timeIn(part, zone) : time;
    }
    return time;
  }

  /** The time of the field that stands first in {@link #TIMES}. */
  private static OptionalLong timeIn(JsonNode record, ZoneId zone) {
    OptionalLong best = OptionalLong.empty();
    int bestRank = TIMES.size();
    for (Map.Entry<String, JsonNode> field : record.properties()) {
      int rank = TIMES.indexOf(plain(field.getKey()));
      if (rank >= 0 && rank < bestRank) {
        OptionalLong time = Times.of(field.getValue(), zone);
        if (time.isPresent()) {
          best = time;
          bestRank = rank;
        }
      }
    }
    return best;
  }

  /** Without capitals, underscores and what Sentinel adds to the columns of its tables. */
  private static String plain(String name) {
    return DECORATION.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static String address(JsonNode record) {
    for (String name : ADDRESSES) {
      // Zeek writes dots into names; others nest.
      JsonNode flat = record.get(name);
      String ip = Addresses.client(flat != null ? flat.textValue() : Json.text(record, name));
      if (ip != null) {
        return ip;
      }
    }
    return null;
  }
}
