package dev.lapwing.flink.finding;

import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.risk.RiskInput;
import dev.lapwing.flink.stage.Tally;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/** Sends each finding to the risk of its entity and of those linked to it, and counts it. */
public final class LinkFunction extends RichFlatMapFunction<Finding, RiskInput> {

  private static final long serialVersionUID = 1L;

  private transient Tally tally;

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext());
  }

  @Override
  public void flatMap(Finding finding, Collector<RiskInput> out) {
    // Counted here and not where they are found: CEP's functions have no accumulators.
    tally.count("rules", finding.rule(), "findings");
    RiskInput.of(finding, out::collect);
  }
}
