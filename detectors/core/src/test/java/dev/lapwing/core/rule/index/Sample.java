package dev.lapwing.core.rule.index;

import dev.lapwing.core.event.Dns;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A random event, and the same as plain values.
 *
 * @param port of the other end; 0 for none
 */
record Sample(
    String source, EventType type, Map<String, String> fields, List<String> answers, int port) {

  static final List<String> FIELDS = List.of("f", "g", "h");

  private static final List<String> WORDS =
      List.of(
          "",
          "a",
          "B",
          "ab",
          "Abc",
          "cab.exe",
          "\\cab.EXE",
          "x -enc b",
          "x /enc b",
          "x \u2014enc b",
          "a*b",
          "a?b",
          "10.0.0.1",
          "10.1.2.3",
          "192.168.7.9",
          "fe80::1",
          "5",
          "10",
          "10.5",
          "-3",
          "Käse",
          "2026-11-25T13:07:09Z",
          "2026-11-25 23:59:59",
          "1764072000",
          "1764072000123",
          "0x10",
          "c\nab",
          "\u212Aab",
          "aab",
          "abcabc",
          "x--b",
          "a-b");

  static Sample of(Random random) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : FIELDS) {
      if (random.nextInt(4) > 0) {
        fields.put(field, value(random));
      }
    }
    List<String> answers = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      answers.add(value(random));
    }
    EventType type = random.nextBoolean() ? EventType.DNS_QUERY : EventType.UNTYPED;
    String source = random.nextBoolean() ? "windows" : "linux";
    return new Sample(source, type, fields, answers, random.nextInt(12));
  }

  static String value(Random random) {
    String word = pick(WORDS, random);
    return switch (random.nextInt(6)) {
      case 0 -> word + pick(WORDS, random);
      case 1 -> encoded(word, random);
      case 2 -> pick(WORDS, random) + word + pick(WORDS, random);
      default -> word;
    };
  }

  /** In Base64, from some place within a longer text, maybe of wide characters. */
  private static String encoded(String word, Random random) {
    byte[] bytes =
        switch (random.nextInt(4)) {
          case 0 -> word.getBytes(StandardCharsets.UTF_16LE);
          case 1 -> word.getBytes(StandardCharsets.UTF_16BE);
          case 2 -> ("\uFEFF" + word).getBytes(StandardCharsets.UTF_16LE);
          default -> word.getBytes(StandardCharsets.UTF_8);
        };
    if (random.nextInt(4) == 0) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    int before = random.nextInt(4);
    byte[] longer = new byte[before + bytes.length + (random.nextBoolean() ? 0 : 2)];
    random.nextBytes(longer);
    System.arraycopy(bytes, 0, longer, before, bytes.length);
    return Base64.getEncoder().encodeToString(longer);
  }

  static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  Event event() {
    return Event.builder()
        .id("1")
        .source(source)
        .type(type)
        .fields(fields)
        .dns(answers.isEmpty() ? null : new Dns(null, null, null, answers))
        .dst(port == 0 ? null : Endpoint.ip(null, port))
        .build();
  }

  /** The texts of a field by Sigma's name; none if it is missing. */
  List<String> texts(String field) {
    return switch (field) {
      case "QueryResults" -> answers;
      case "DestinationPort" -> port == 0 ? List.of() : List.of("" + port);
      default -> fields.containsKey(field) ? List.of(fields.get(field)) : List.of();
    };
  }

  List<String> everything() {
    List<String> all = new ArrayList<>(fields.values());
    all.addAll(answers);
    return all;
  }
}
