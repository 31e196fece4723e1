package dev.lapwing.core.detector.credential;

import dev.lapwing.core.rule.RuleHead;

/** Names of sections: two rules of one kind each have their own. */
final class Tags {

  private Tags() {}

  /** The kind and the beginning of the rule's id, which never changes. */
  static String of(String kind, RuleHead rule) {
    return kind + ':' + rule.id().substring(0, Math.min(8, rule.id().length()));
  }
}
