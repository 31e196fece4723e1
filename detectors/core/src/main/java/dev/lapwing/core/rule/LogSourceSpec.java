package dev.lapwing.core.rule;

import dev.lapwing.core.event.Event;

/**
 * Sigma's {@code logsource}: which logs a rule is about. What is null is not asked for.
 *
 * @param product {@code windows}, {@code okta}, {@code aws}, …
 * @param service {@code security}, {@code sysmon}, {@code cloudtrail}, …
 * @param category {@code process_creation}, {@code authentication}, …
 */
public record LogSourceSpec(String product, String service, String category) {

  /** Every log. */
  public static final LogSourceSpec ANY = new LogSourceSpec(null, null, null);

  public boolean matches(Event event) {
    return matches(LogKind.of(event));
  }

  public boolean matches(LogKind kind) {
    return LogSourceTests.matches(this, kind);
  }

  /** As rules write it: {@code windows/process_creation}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String part : new String[] {product, service, category}) {
      if (part != null) {
        text.append(text.isEmpty() ? "" : "/").append(part);
      }
    }
    return text.isEmpty() ? "any log" : text.toString();
  }
}
