package dev.lapwing.core.rule;

import dev.lapwing.core.rule.Entry.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Checks what rules say of each other. */
final class References {

  /** More CEP operators than these in one job make every event slower than is promised. */
  static final int MAX_SEQUENCES = 64;

  private final List<Entry> entries;
  private final Problems problems;
  private final boolean complete;
  private final Map<String, Entry> byName = new HashMap<>();
  private final Map<String, Entry> byId = new HashMap<>();

  /**
   * @param complete whether all rules could be read; if not, one that is missing is no mistake
   */
  References(List<Entry> entries, Problems problems, boolean complete) {
    this.complete = complete;
    this.entries = entries;
    this.problems = problems;
    for (Entry entry : entries) {
      byName.put(entry.name(), entry);
      byId.put(entry.id(), entry);
    }
  }

  /** The entries, with steps called by name where they were called by id. */
  List<Entry> check() {
    List<Entry> checked = new ArrayList<>();
    int sequences = 0;
    for (Entry entry : entries) {
      entry.references().forEach(reference -> check(entry, reference));
      if (entry.rule() instanceof Correlation correlation) {
        Correlation named = correlation.renamed(this::nameOf);
        checked.add(entry.with(named));
        checkReporting(entry, named);
        rejectCycle(entry, named);
        sequences += entry.enabled() && named instanceof SequenceRule ? 1 : 0;
        rejectTooMany(entry, sequences);
      } else {
        checked.add(entry);
      }
    }
    return checked;
  }

  private void checkReporting(Entry entry, Correlation correlation) {
    String as = correlation.reportedName();
    if (!as.equals(correlation.name()) && complete && !byName.containsKey(as)) {
      problems.error(
          entry.file(), entry.line(), "reports-as: " + Nearest.unknown("rule", as, names()));
    }
  }

  private void check(Entry from, Reference reference) {
    Entry to = find(reference.name());
    boolean filter = from.rule() instanceof FilterRule;
    boolean exception = from.rule() instanceof ExceptionRule || filter;
    if (to == null && !complete) {
      return;
    }
    if (to == null) {
      String message =
          "rules: " + Nearest.unknown(exception ? "rule" : "step", reference.name(), names());
      if (exception) {
        problems.warn(from.file(), reference.line(), message);
      } else {
        problems.error(from.file(), reference.line(), message);
      }
    } else if (filter) {
      checkFiltered(from, reference, to);
    } else if (to.rule() instanceof ExceptionRule || to.rule() instanceof FilterRule) {
      problems.error(
          from.file(),
          reference.line(),
          "rules: '"
              + reference.name()
              + "' is an exception or a filter, which finds nothing; name a rule");
    } else if (!exception && from.enabled() && !to.enabled()) {
      problems.warn(
          from.file(),
          reference.line(),
          "rules: step '"
              + reference.name()
              + "' is off, so '"
              + from.name()
              + "' waits for it in vain; switch it on, or this one off");
    }
  }

  private void checkFiltered(Entry from, Reference reference, Entry to) {
    String name = reference.name();
    if (!(to.rule() instanceof EventRule rule)) {
      problems.error(
          from.file(),
          reference.line(),
          "rules: '" + name + "' looks at more than one event; filter the rules it is made of");
    } else if (!((FilterRule) from.rule()).covers(rule.logsource())) {
      problems.warn(
          from.file(),
          reference.line(),
          "rules: '"
              + name
              + "' is about other logs, so the filter does nothing to it; mind its logsource");
    }
  }

  private Set<String> names() {
    Set<String> names = new HashSet<>(byName.keySet());
    names.remove(null);
    return names;
  }

  private Entry find(String nameOrId) {
    Entry named = byName.get(nameOrId);
    return named != null ? named : byId.get(nameOrId);
  }

  private String nameOf(String nameOrId) {
    Entry entry = find(nameOrId);
    return entry == null ? nameOrId : entry.name();
  }

  private void rejectCycle(Entry entry, Correlation correlation) {
    if (reaches(correlation, correlation, new HashSet<>())) {
      problems.error(
          entry.file(),
          entry.line(),
          "rules: '"
              + entry.name()
              + "' is a step of itself, by way of others; take it out of one of them");
    }
  }

  private boolean reaches(Correlation from, Correlation goal, Set<Correlation> seen) {
    if (from.uses(goal)) {
      return true;
    }
    return correlations()
        .filter(from::uses)
        .filter(seen::add)
        .anyMatch(next -> reaches(next, goal, seen));
  }

  /** Those that can be read, steps called by name. */
  private Stream<Correlation> correlations() {
    return entries.stream()
        .map(Entry::rule)
        .filter(Correlation.class::isInstance)
        .map(rule -> ((Correlation) rule).renamed(this::nameOf));
  }

  private void rejectTooMany(Entry entry, int sequences) {
    if (entry.enabled() && sequences == MAX_SEQUENCES + 1) {
      problems.error(
          entry.file(),
          entry.line(),
          "correlation: more than "
              + MAX_SEQUENCES
              + " sequences are on; switch some off with 'enabled: false', or run a second job");
    }
  }
}
