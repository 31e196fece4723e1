package dev.lapwing.connectors.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Compares events with the ECS documents that Elastic expects of the same lines. */
public final class EcsOracle {

  /** How many of how many agree. */
  public record Score(int agree, int of) {
    public double share() {
      return of == 0 ? 1 : (double) agree / of;
    }

    Score plus(boolean agrees) {
      return new Score(agree + (agrees ? 1 : 0), of + 1);
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final AgreementPage page;
  private String code = "";
  private final Map<String, Score> scores = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();
  private int events;
  private int rejected;
  private int untyped;
  private int wholly;
  private int explained;
  private int meantEvents;
  private final BiFunction<String, String, String> reasons;

  /**
   * @param reasons why a difference (field, line) is meant to be; null where it is not
   */
  public EcsOracle(String name, BiFunction<String, String, String> reasons) {
    this.name = name;
    this.page = new AgreementPage("elastic " + name);
    this.reasons = reasons;
  }

  /** The ECS documents beside a log; empty where there are none. */
  public static List<JsonNode> expected(Path log) {
    String base = log.toString().replaceFirst("\\.gz$", "") + "-expected.json";
    for (String candidate : List.of(base, base + ".gz")) {
      if (Files.exists(Path.of(candidate))) {
        List<JsonNode> documents = new ArrayList<>();
        try {
          JSON.readTree(SharedLogs.text(Path.of(candidate)))
              .get("expected")
              .forEach(documents::add);
        } catch (JsonProcessingException e) {
          throw new IllegalArgumentException(candidate, e);
        }
        return documents;
      }
    }
    return List.of();
  }

  public void add(String line, ParseResult result, JsonNode ecs) {
    events++;
    if (!(result instanceof ParseResult.Parsed parsed)) {
      rejected++;
      page.differs("record", "rejected", reasons.apply("rejected", line));
      differences.add("rejected: " + line);
      return;
    }
    Event event = parsed.event();
    code = String.valueOf(event.code());
    int before = differences.size();
    int meant = explained;
    compareTime(line, event, ecs);
    if (event.typed()) {
      compareTyped(line, event, ecs);
    } else {
      untyped++;
      Set<String> category = texts(ecs, "event.category");
      if (category.contains("authentication") || category.contains("iam")) {
        score("class", false, line, category.toString(), "UNTYPED");
      }
    }
    wholly += differences.size() == before ? 1 : 0;
    meantEvents +=
        differences.size() > before && differences.size() - before == explained - meant ? 1 : 0;
  }

  private void compareTime(String line, Event event, JsonNode ecs) {
    String time = Json.text(ecs, "@timestamp");
    if (time != null) {
      String ours = Instant.ofEpochMilli(event.time()).toString();
      score("time", Instant.parse(time).toEpochMilli() == event.time(), line, time, ours);
    }
  }

  private void compareTyped(String line, Event event, JsonNode ecs) {
    String user =
        Json.firstText(ecs, "user.name", "source.user.name", "client.user.name", "user.id");
    if (user != null && !"4294967295".equals(user)) {
      score("user", names(event).contains(user), line, user, names(event).toString());
    }
    String source = Json.text(ecs, "source.ip");
    if (source != null) {
      String ours = event.src() == null ? null : event.src().ip();
      score("source", source.equals(ours), line, source, ours);
    }
    Set<String> category = texts(ecs, "event.category");
    if (!category.isEmpty()) {
      String ours = event.type().name();
      score("class", agrees(category, event.type().classUid()), line, category.toString(), ours);
    }
    String outcome = Json.text(ecs, "event.outcome");
    // A firewall's "success" is that the rule was applied; only a person's outcome is comparable.
    boolean personal = category.contains("authentication") || category.contains("iam");
    if (outcome != null && !"unknown".equals(outcome) && personal) {
      String ours = event.outcome() == Outcome.UNKNOWN ? null : event.outcome().name();
      score("outcome", outcome.toUpperCase(Locale.ROOT).equals(ours), line, outcome, ours);
    }
  }

  private static boolean agrees(Set<String> categories, int classUid) {
    for (String category : categories) {
      boolean agrees =
          switch (category) {
            case "authentication" -> classUid == 3002 || classUid == 3003;
            case "session" -> classUid == 3002 || classUid == 4014;
            case "iam" -> classUid == 3001 || classUid == 3005 || classUid == 3006;
            case "network", "web", "intrusion_detection" -> classUid / 1000 == 4;
            case "process" -> classUid == 1007;
            case "file" -> classUid == 1001 || classUid == 4006;
            default -> false;
          };
      if (agrees) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> names(Event event) {
    Set<String> names = new HashSet<>();
    for (User user : new User[] {event.user(), event.actor()}) {
      if (user != null) {
        names.add(user.name());
        names.add(user.email());
        names.add(user.label());
        names.add(user.name() + '@' + user.domain());
        names.add("root".equals(user.name()) ? "0" : String.valueOf(user.name()).replace("#", ""));
      }
    }
    return names;
  }

  private static Set<String> texts(JsonNode node, String path) {
    String one = Json.text(node, path);
    return one == null ? Set.copyOf(Json.texts(node, path)) : Set.of(one);
  }

  private void score(String field, boolean agrees, String line, String ecs, String ours) {
    scores.merge(field, new Score(0, 0), (old, fresh) -> old);
    scores.computeIfPresent(field, (key, old) -> old.plus(agrees));
    if (!agrees) {
      String reason = reasons.apply(field, line);
      explained += reason == null ? 0 : 1;
      page.differs(code, field, reason);
      String why = reason == null ? "" : " [" + reason + ']';
      String cut = line.length() > 150 ? line.substring(0, 150) + '…' : line;
      differences.add(field + ": ECS " + ecs + ", ours " + ours + why + ": " + cut);
    }
  }

  public Score score(String field) {
    return scores.getOrDefault(field, new Score(0, 0));
  }

  public Score wholly() {
    return new Score(wholly, events);
  }

  public int rejected() {
    return rejected;
  }

  /** The table's row and the differences. */
  public void print() {
    StringBuilder row = new StringBuilder();
    row.append(
        String.format(
            Locale.ROOT,
            "%-18s events %4d rejected %d untyped %d",
            name,
            events,
            rejected,
            untyped));
    scores.forEach((field, s) -> row.append("  " + field + ' ' + s.agree() + '/' + s.of()));
    row.append("  all " + wholly + '/' + events + ", with reasons " + (wholly + meantEvents));
    System.out.println(row);
    differences.forEach(each -> System.out.println("    " + each));
    page.verify(events, wholly);
  }
}
