package dev.lapwing.core.rule;

import java.util.List;

/** Lets filters act on the rules that they name. */
final class Filters {

  private Filters() {}

  static List<Entry> apply(List<Entry> entries) {
    List<FilterRule> filters =
        entries.stream()
            .filter(entry -> entry.enabled() && entry.rule() instanceof FilterRule)
            .map(entry -> (FilterRule) entry.rule())
            .toList();
    return filters.isEmpty()
        ? entries
        : entries.stream().map(entry -> filtered(entry, filters)).toList();
  }

  private static Entry filtered(Entry entry, List<FilterRule> filters) {
    if (!(entry.rule() instanceof EventRule rule)) {
      return entry;
    }
    EventRule filtered = rule;
    for (FilterRule filter : filters) {
      filtered = filter.actsOn(rule) ? filtered.filtered(filter.matcher()) : filtered;
    }
    return entry.with(filtered);
  }
}
