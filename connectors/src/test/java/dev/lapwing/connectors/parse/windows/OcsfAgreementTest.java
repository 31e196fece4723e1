package dev.lapwing.connectors.parse.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Origin;
import dev.lapwing.core.event.User;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** OCSF's own samples of Windows events say the same as ours where both say something. */
final class OcsfAgreementTest {

  /** The texts name no zone; their twins were made in New York. */
  private static final ParseContext CONTEXT =
      new ParseContext("acme", "windows", ZoneId.of("America/New_York"), Long.MAX_VALUE);

  @Test
  void ourEventsSayWhatTheirOcsfTwinsSay() {
    Path folder = SharedLogs.folder("ocsf-examples/mappings/Microsoft/Windows_Events");
    List<Path> samples = SharedLogs.files(folder, ".event");
    assertTrue(samples.size() >= 7, samples::toString);
    for (Path sample : samples) {
      JsonNode record = RenderedText.flat(SharedLogs.lines(sample));
      RawRecord raw = RawRecord.line(record.toString(), new Origin("t", 0, 0));
      Event event = ((ParseResult.Parsed) Windows.SOURCE.parse(record, raw, CONTEXT)).event();
      Path twin = Path.of(sample.toString().replace(".event", ".json"));
      compare(SharedLogs.document(twin), event, sample.getFileName().toString());
    }
  }

  private static void compare(JsonNode ocsf, Event event, String name) {
    if (event.typed()) {
      assertEquals(Json.number(ocsf, "type_uid", 0), event.type().typeUid(), name);
    }
    assertEquals(Json.number(ocsf, "status_id", 0), event.outcome().id(), name);
    assertEquals(Json.number(ocsf, "time", 0), event.time(), name);
    assertEquals(Header.lower(Json.text(ocsf, "device.hostname")), event.host().hostname(), name);
    assertEquals(user(ocsf), name(event.user()), name);
    if (event.auth() != null && event.auth().logonType() != 0) {
      assertEquals(Json.number(ocsf, "logon_type_id", 0), event.auth().logonType(), name);
    }
    if (event.typed() && event.process() != null && Json.at(ocsf, "process") != null) {
      assertEquals(Json.text(ocsf, "process.file.path"), event.process().path(), name);
      assertEquals(Json.number(ocsf, "process.pid", 0), event.process().pid(), name);
    }
  }

  /** Theirs is the account logged on; where there is none, whoever acted. */
  private static String user(JsonNode ocsf) {
    String user = Json.text(ocsf, "user.name");
    return user != null ? user : Json.text(ocsf, "actor.user.name");
  }

  private static String name(User user) {
    return user == null ? null : user.name();
  }
}
