package dev.lapwing.connectors.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.core.event.Origin;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Records that somebody bent: parsers answer or throw a RuntimeException, and soon. */
class CloudSourcesPropertyTest {

  private static final ParseContext CONTEXT = new ParseContext("t", "s", ZoneOffset.UTC, 0);
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final List<JsonNode> RECORDS =
      List.of(
          Samples.json(
              "{'published':'2024-03-01T10:00:00Z','eventType':'user.session.start','uuid':'u',"
                  + "'outcome':{'result':'SUCCESS'},'actor':{'id':'a','type':'User',"
                  + "'alternateId':'a@b'},'client':{'ipAddress':'1.2.3.4','geographicalContext':"
                  + "{'country':'Portugal','geolocation':{'lat':1,'lon':2}}},'target':[{'type':"
                  + "'User','id':'x'},{'type':'AppInstance','displayName':'app'}]}"),
          Samples.json(
              "{'time':'2024-03-01T10:00:00Z','category':'SignInLogs','properties':{'id':'i',"
                  + "'createdDateTime':'2024-03-01T10:00:00Z','userPrincipalName':'a@b',"
                  + "'status':{'errorCode':50126},'location':{'geoCoordinates':{'latitude':1}},"
                  + "'authenticationDetails':[{'authenticationMethod':'Password'}]}}"),
          Samples.json(
              "{'activityDateTime':'2024-03-01T10:00:00Z','activityDisplayName':'Add member to "
                  + "role','result':'success','initiatedBy':{'user':{'id':'u'}},'targetResources':"
                  + "[{'type':'User','id':'x','modifiedProperties':[{'displayName':"
                  + "'Role.DisplayName','newValue':'r'}]}]}"),
          Samples.json(
              "{'CreationTime':'2024-03-01T10:00:00','Operation':'New-InboxRule','Workload':"
                  + "'Exchange','UserId':'a@b','ClientIP':'[::1]:1','Parameters':[{'Name':'x',"
                  + "'Value':'y'}],'DeviceProperties':[{'Name':'OS','Value':'z'}]}"),
          Samples.json(
              "{'eventTime':'2024-03-01T10:00:00Z','eventSource':'iam.amazonaws.com','eventName':"
                  + "'CreateUser','userIdentity':{'type':'AssumedRole','arn':'a/b/c','accountId':"
                  + "'1','sessionContext':{'sessionIssuer':{'arn':'r'}}},'requestParameters':"
                  + "{'userName':'b'},'responseElements':null}"),
          Samples.json(
              "{'time':1709287200000,'class_uid':3002,'activity_id':1,'metadata':{'uid':'u'},"
                  + "'user':{'name':'n'},'actor':{'user':{'uid':'x:assumed-role/a/b'}},"
                  + "'src_endpoint':{'ip':'1.2.3.4','location':{'coordinates':[1,2]}},"
                  + "'auth_factors':[{'factor_type':'OTP'}]}"));

  @Property(tries = 2000, seed = "20261125")
  void bentRecordsAreAnsweredOrThrowRuntimeExceptions(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 5) int which) {
    Random random = new Random(seed);
    JsonNode record = RECORDS.get(which).deepCopy();
    for (int i = 0; i <= random.nextInt(4); i++) {
      bend(record, random);
    }
    RawRecord raw = RawRecord.line(record.toString(), Origin.file("f", 1));
    for (LogSource each : LogSources.all()) {
      if (each instanceof JsonLogSource source) {
        source.recognises(record);
        answer(source, record, raw);
      }
    }
    assertThat(new RecordParser(RecordParser.AUTO).parse(raw, CONTEXT)).isNotNull();
  }

  private static void answer(JsonLogSource source, JsonNode record, RawRecord raw) {
    try {
      ParseResult result = source.parse(record, raw, CONTEXT);
      if (result instanceof ParseResult.Parsed parsed) {
        assertThat(parsed.event().time()).isPositive();
      } else {
        assertThat(((ParseResult.Rejected) result).reason()).isNotBlank().doesNotContain("\n");
      }
    } catch (RuntimeException e) {
      // The contract allows it; the caller turns it into a rejection.
      assertThat(e).isNotNull();
    }
  }

  /** Replaces or removes one value somewhere in the record. */
  private static void bend(JsonNode record, Random random) {
    List<ObjectNode> objects = new ArrayList<>();
    collect(record, objects);
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty()) {
      return;
    }
    String name = names.get(random.nextInt(names.size()));
    JsonNode strange = strange(random);
    if (strange == null) {
      object.remove(name);
    } else {
      object.set(name, strange);
    }
  }

  private static void collect(JsonNode node, List<ObjectNode> into) {
    if (node instanceof ObjectNode object) {
      into.add(object);
    }
    node.forEach(child -> collect(child, into));
  }

  private static JsonNode strange(Random random) {
    ArrayNode nested = NODES.arrayNode().add(NODES.nullNode()).add(1).add(NODES.objectNode());
    return switch (random.nextInt(12)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.numberNode(random.nextLong());
      case 2 -> NODES.numberNode(Double.NaN);
      case 3 -> NODES.booleanNode(random.nextBoolean());
      case 4 -> NODES.textNode("");
      case 5 -> NODES.textNode(".:/@\\[%\"\u0000".repeat(random.nextInt(20)));
      case 6 -> nested;
      case 7 -> NODES.objectNode().set("type", nested);
      case 8 -> NODES.textNode("{\"a\":[1,");
      case 9 -> NODES.textNode("x".repeat(100_000));
      case 10 -> NODES.textNode("9".repeat(19));
      default -> null;
    };
  }
}
