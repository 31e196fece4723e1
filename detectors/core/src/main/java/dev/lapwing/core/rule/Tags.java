package dev.lapwing.core.rule;

import java.util.Locale;
import java.util.regex.Pattern;

/** Checks what a rule is tagged with. Sigma allows any tag, so what is odd only warns. */
final class Tags {

  private static final Pattern TAG = Pattern.compile("[a-z0-9_-]+\\.[a-z0-9._-]+");

  /** A tactic, a technique, a group, software, a campaign, a mitigation or a data source. */
  private static final Pattern ATTACK =
      Pattern.compile("attack\\.(t[0-9]{4}(\\.[0-9]{3})?|ta[0-9]{4}|[gscm][0-9]{4}|[a-z][a-z_-]*)");

  private Tags() {}

  static void check(Keys rule) {
    if (!rule.has("tags")) {
      return;
    }
    for (YamlValue item : rule.get("tags").items()) {
      String tag = rule.attempt("tags", item, "", value -> value.text("tags"));
      String lower = tag.toLowerCase(Locale.ROOT);
      if (!tag.isEmpty() && !TAG.matcher(lower).matches()) {
        rule.warn(
            item, "tags: '" + tag + "' is no tag; expected a namespace and a name: attack.t1078");
      } else if (lower.startsWith("attack.") && !ATTACK.matcher(lower).matches()) {
        rule.warn(
            item,
            "tags: '"
                + tag
                + "' is nothing of ATT&CK; expected, for instance, attack.t1078.004 or"
                + " attack.persistence");
      } else if (lower.startsWith("attack.")) {
        Attack.advice(lower).ifPresent(said -> rule.warn(item, "tags: '" + tag + "' " + said));
      }
    }
  }
}
