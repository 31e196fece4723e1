package dev.lapwing.core.rule;

import java.util.Map;

/** Says of what is not there how it could look. */
final class Examples {

  private static final Map<String, String> OF =
      Map.ofEntries(
          Map.entry("title", "title: Password reset by somebody else"),
          Map.entry("id", "id: 6f1d9f36-0d9c-4b1e-9c0a-3f6f6c1f2a77"),
          Map.entry("name", "name: helpdesk_reset"),
          Map.entry("logsource", "logsource: { product: windows, category: process_creation }"),
          Map.entry(
              "detection", "detection: { selection: { EventID: 4625 }, condition: selection }"),
          Map.entry("type", "type: event_count"),
          Map.entry("rules", "rules: [a_rule, another_rule]"),
          Map.entry("group-by", "group-by: user.uid"),
          Map.entry("timespan", "timespan: 10m"),
          Map.entry("field", "field: src_endpoint.ip"),
          Map.entry("entity", "entity: user"),
          Map.entry("measure", "measure: count"),
          Map.entry("selection", "selection: { src_endpoint.ip: 10.0.0.5 }"),
          Map.entry("owner", "owner: who answers for it"),
          Map.entry("reason", "reason: why nobody needs to be told"),
          Map.entry("until", "until: 2026-12-20"),
          Map.entry("event", "event: { EventID: 4625 }"),
          Map.entry("events", "events: [{ step: a_rule, at: 5m }]"),
          Map.entry("step", "step: a_rule"),
          Map.entry("expect", "expect: finding"));

  private Examples() {}

  /** The message for a key that must be there. */
  static String missing(String key) {
    return key + ": missing" + example(key);
  }

  /** The message for a key that says nothing. */
  static String empty(String key) {
    return key + ": empty" + example(key);
  }

  private static String example(String key) {
    return OF.containsKey(key) ? "; write, for instance, '" + OF.get(key) + "'" : "";
  }
}
