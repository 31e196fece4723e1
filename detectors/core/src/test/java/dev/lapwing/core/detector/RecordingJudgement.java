package dev.lapwing.core.detector;

import dev.lapwing.core.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a detector concluded, for tests. */
public final class RecordingJudgement implements Judgement {

  public final List<Finding> findings = new ArrayList<>();
  public final List<String> suppressed = new ArrayList<>();
  public final List<String> notJudged = new ArrayList<>();
  public final List<String> limits = new ArrayList<>();
  public final List<Double> tests = new ArrayList<>();
  public int judged;

  @Override
  public void judged() {
    judged++;
  }

  @Override
  public void notJudged(String reason) {
    notJudged.add(reason);
  }

  @Override
  public void found(Finding finding) {
    findings.add(finding);
  }

  @Override
  public void tested(double surprise) {
    tests.add(surprise);
  }

  @Override
  public void suppressed(String reason) {
    suppressed.add(reason);
  }

  @Override
  public void limit(String name) {
    limits.add(name);
  }
}
