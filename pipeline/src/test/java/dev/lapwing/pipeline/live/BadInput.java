package dev.lapwing.pipeline.live;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a topic of Okta's records should not hold, and sooner or later does. */
enum BadInput {
  NOT_JSON("not JSON", "hello"),
  CUT_OFF("truncated", "{\"eventType\":\"user.session.st"),
  OF_ANOTHER_KIND("eventType", "{\"hello\":\"world\"}"),
  WRONG_TYPES("", "{\"uuid\":[1],\"published\":{\"a\":1},\"eventType\":7,\"actor\":\"bob\"}"),
  NO_TIME("published", "{\"eventType\":\"user.session.start\",\"uuid\":\"u1\"}"),
  NO_SUCH_TIME("published", "{\"eventType\":\"user.session.start\",\"published\":\"yesterday\"}"),
  ABSURD_TIME("not between 1990 and 2100", at("9999-12-31T00:00:00Z")),
  YEARS_AHEAD("ahead of its arrival", at("2099-01-01T00:00:00Z")),
  NESTED_DEEPLY("nested deeper", "{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000)),
  TOO_LONG("longer than", "{\"a\":\"" + "x".repeat(10_000_000) + "\"}"),
  EMPTY("empty", ""),
  NOT_UTF8("not UTF-8", null) {
    @Override
    byte[] bytes() {
      return new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xFF, (byte) 0xFE, '"', '}'};
    }

    @Override
    String excerpt() {
      return "\"raw_base64\":\"eyJhIjoi//4ifQ==\"";
    }
  },
  BINARY("", null) {
    @Override
    byte[] bytes() {
      byte[] bytes = new byte[100];
      Arrays.fill(bytes, (byte) 0x81);
      return bytes;
    }

    @Override
    String excerpt() {
      return "\"raw_base64\"";
    }
  };

  /** Stands in the dead letter's reason. */
  final String reason;

  private final String text;

  BadInput(String reason, String text) {
    this.reason = reason;
    this.text = text;
  }

  private static String at(String time) {
    return "{\"eventType\":\"user.session.start\",\"uuid\":\"u2\",\"published\":\"" + time + "\"}";
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Stands in the dead letter: the beginning of the record, as JSON writes it. */
  String excerpt() {
    String start = text.substring(0, Math.min(60, text.length()));
    return "\"raw\":\"" + start.replace("\"", "\\\"");
  }
}
