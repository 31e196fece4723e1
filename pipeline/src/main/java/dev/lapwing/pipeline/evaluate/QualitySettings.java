package dev.lapwing.pipeline.evaluate;

import java.nio.file.Path;
import java.util.List;

/**
 * What to measure.
 *
 * @param users people in each company
 * @param days how long each lives
 * @param learningDays at the beginning, not judged
 * @param seeds a company each, with attacks
 * @param benignSeeds a company each that nobody attacks: what is false then is beyond doubt
 * @param budget alerts a day
 * @param work folder for logs and audits; what is there already is not made again
 * @param config a configuration whose geography, rules and shadow are used; null for none
 * @param rules folders of rules upon those
 * @param keepAudits whether audits that are there are not run again
 * @param parallelism tasks side by side in an audit
 */
public record QualitySettings(
    int users,
    int days,
    int learningDays,
    List<Long> seeds,
    List<Long> benignSeeds,
    double budget,
    Path work,
    Path config,
    List<String> rules,
    boolean keepAudits,
    int parallelism) {

  public QualitySettings {
    seeds = List.copyOf(seeds);
    benignSeeds = List.copyOf(benignSeeds);
    rules = List.copyOf(rules);
    if (learningDays < 0 || learningDays >= days) {
      throw new IllegalArgumentException(
          "learning takes " + learningDays + " days, but there are " + days);
    }
  }
}
