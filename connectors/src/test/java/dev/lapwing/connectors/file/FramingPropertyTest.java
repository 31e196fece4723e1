package dev.lapwing.connectors.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FramingPropertyTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** How a file lays its objects out. */
  enum Layout {
    LINES,
    PRINTED,
    ONE_LINE,
    ARRAY,
    PRINTED_ARRAY,
    ENVELOPE
  }

  @Property(tries = 100, seed = "20261125")
  void objectsInAnyLayoutComeBackOneByOne(
      @ForAll("objects") List<Map<String, Object>> objects, @ForAll Layout layout)
      throws IOException {
    List<JsonNode> found = new ArrayList<>();
    for (var record : Framed.of("f.json", file(objects, layout))) {
      assertThat(record.flaw()).isNull();
      found.add(JSON.readTree(record.data()));
    }
    assertThat(found).isEqualTo(objects.stream().<JsonNode>map(JSON::valueToTree).toList());
  }

  @Property(tries = 200, seed = "20261125")
  void anyBytesAreFramed(@ForAll byte[] bytes) {
    Framed.of("f.json", bytes);
    Framed.of("f.csv", bytes);
  }

  @Property(tries = 200, seed = "20261125")
  void anyBracketsAreFramed(@ForAll("nearlyJson") String text) {
    Framed.of("f.json", text);
    Framed.of("f.json", "{\"Records\":[{" + text);
    Framed.of("f.csv", "a,b\n" + text);
  }

  @Property(tries = 200, seed = "20261125")
  void whatFollowsABrokenLineIsRead(@ForAll("objects") List<Map<String, Object>> objects)
      throws JsonProcessingException {
    String lines = file(objects, Layout.LINES);
    assertThat(Framed.texts("f.jsonl", "{\"a\":\"cut\n" + lines)).hasSize(objects.size() + 1);
  }

  @Provide
  Arbitrary<String> nearlyJson() {
    return Arbitraries.strings()
        .withChars('{', '}', '[', ']', '"', ':', ',', '\\', '\n', '#', '1', 't', ' ')
        .ofMaxLength(80);
  }

  @Provide
  Arbitrary<List<Map<String, Object>>> objects() {
    Arbitrary<Object> leaf =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(10).map(s -> s),
            Arbitraries.integers().map(i -> i),
            Arbitraries.doubles().map(d -> d),
            Arbitraries.of(true, false));
    Arbitrary<Object> nested =
        Arbitraries.oneOf(
            leaf,
            leaf.list().ofMaxSize(3).map(l -> l),
            Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), leaf).ofMaxSize(3).map(m -> m));
    return Arbitraries.maps(Arbitraries.strings().ofMaxLength(6), nested)
        .ofMaxSize(5)
        .list()
        .ofMaxSize(8);
  }

  private static String file(List<Map<String, Object>> objects, Layout layout)
      throws JsonProcessingException {
    boolean printed = layout == Layout.PRINTED || layout == Layout.PRINTED_ARRAY;
    var writer = printed ? JSON.writerWithDefaultPrettyPrinter() : JSON.writer();
    if (layout == Layout.ARRAY || layout == Layout.PRINTED_ARRAY) {
      return writer.writeValueAsString(objects);
    }
    if (layout == Layout.ENVELOPE) {
      return writer.writeValueAsString(Map.of("Records", objects));
    }
    StringBuilder file = new StringBuilder();
    for (Map<String, Object> object : objects) {
      file.append(writer.writeValueAsString(object)).append(layout == Layout.ONE_LINE ? " " : "\n");
    }
    return file.toString();
  }
}
