package dev.lapwing.core.rule.index;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.rule.EventRule;
import dev.lapwing.core.rule.LogKind;
import dev.lapwing.core.rule.RuleSet;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the rules that an event matches, at a cost that hardly grows with their number.
 *
 * <p>Idea, in three steps.
 *
 * <ol>
 *   <li>Which rules are about this log depends on its {@link LogKind} alone, of which there are
 *       few: the rules for each are gathered once, in a bucket, without those that ask for another
 *       {@code EventID}.
 *   <li>In a bucket, every text that some rule seeks in a field is in one automaton ({@link
 *       AhoCorasick}): one pass over the field's value says of all of them whether they are there.
 *       A text that two rules seek is one fact.
 *   <li>A rule waits for the rarest facts of which it needs one ({@link Needs}), and is asked only
 *       when one of them holds. What it asks further are facts that are known, or questions
 *       (regular expressions, blocks of addresses, numbers) that each event answers once for all
 *       rules.
 * </ol>
 *
 * <p>Formula: a rule c is asked if n(c) holds, where n(a and b) is n(a) or n(b), n(a or b) = n(a)
 * or n(b) both, n(not a) = true; since c implies n(c), nothing is missed: what is found is exactly
 * what each rule's own condition says, in the order of the rules.
 *
 * <p>Cost: one array access for each character of the fields that rules of the bucket wait for, and
 * the conditions of the rules that were woken: of 1,400 rules about new processes, some two in a
 * hundred events. Rules without any needed fact (only {@code not …}) are asked at every event of
 * their kind. Memory: the automata, some ten megabytes for 3,000 public rules. Buckets are built
 * when the first event of their kind comes.
 *
 * <p>Evasion: none that the rules do not have, for it finds what they say. Texts made of many
 * sought texts wake many rules; a text costs at most its length times the number of texts that end
 * at a place, and the questions of a bucket are each asked once.
 *
 * <p>Not thread-safe.
 */
public final class RuleIndex {

  /** Kinds come from logs, and logs from anybody: more than these are forgotten and found again. */
  private static final int MOST_KINDS = 4096;

  private final List<EventRule> rules;
  private final Map<LogKind, Bucket> byKind = new HashMap<>();
  private final Map<BitSet, Bucket> buckets = new HashMap<>();

  /**
   * @param rules in the order in which they are to be told of
   */
  public RuleIndex(List<EventRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Of the rules of a set that are on: those that may alert, and those that correlations count. */
  public static RuleIndex of(RuleSet set) {
    return new RuleIndex(
        set.events().stream()
            .filter(rule -> set.alertsAlone(rule) || set.isStep(rule.name()))
            .toList());
  }

  /** The rules that match, in their order. */
  public List<EventRule> match(Event event) {
    LogKind kind = LogKind.of(event);
    Bucket bucket = byKind.get(kind);
    if (bucket == null) {
      if (byKind.size() == MOST_KINDS) {
        byKind.clear();
      }
      bucket = bucket(kind);
      byKind.put(kind, bucket);
    }
    return bucket.match(event);
  }

  /** The rules about this kind of log that its code does not rule out. */
  private Bucket bucket(LogKind kind) {
    BitSet meant = new BitSet();
    for (int i = 0; i < rules.size(); i++) {
      EventRule rule = rules.get(i);
      if (rule.logsource().matches(kind) && kind.mayFulfil(rule.matcher().condition())) {
        meant.set(i);
      }
    }
    return buckets.computeIfAbsent(meant, this::build);
  }

  private Bucket build(BitSet meant) {
    return new Bucket(meant.stream().mapToObj(rules::get).toList());
  }
}
