package dev.lapwing.core.rule;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;

/**
 * Rule sets that somebody in this process has read already. Every operator of a job compiles the
 * rules where it runs, dozens of them from the same texts: the first does, the others wait for it.
 * Rule sets never change, so they may be shared. What nobody uses any more goes when memory is
 * short.
 */
public final class SharedRules {

  private static final List<SoftReference<RuleSet>> READ = new ArrayList<>();

  private SharedRules() {}

  /**
   * What {@link RuleSet#parse} gives of these texts.
   *
   * @throws RuleException if any rule is wrong
   */
  public static RuleSet of(List<RuleFile> files) {
    synchronized (READ) {
      RuleSet known = known(files);
      if (known == null) {
        known = RuleSet.parse(files);
        READ.add(new SoftReference<>(known));
      }
      return known;
    }
  }

  private static RuleSet known(List<RuleFile> files) {
    READ.removeIf(each -> each.get() == null);
    for (SoftReference<RuleSet> each : READ) {
      RuleSet set = each.get();
      if (set != null && set.files().equals(files)) {
        return set;
      }
    }
    return null;
  }
}
