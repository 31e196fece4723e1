package dev.lapwing.connectors.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.rule.EventRule;
import dev.lapwing.core.rule.RawFields;
import dev.lapwing.core.rule.index.RuleIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The public Sigma rules, where they lie beside the checkout. */
final class SigmaCorpusTest {

  private static final double LOADED = 0.97;

  @Test
  void nearlyAllLoadAndThePageSaysWhichDoNot() {
    Corpus corpus = new Corpus();
    CorpusPage page = new CorpusPage(corpus);

    assertThat(corpus.rules().events().size()).isGreaterThan((int) (corpus.size() * LOADED));
    page.benign(fired(corpus));
    page.verify();
  }

  /** How often each rule fires on two ordinary hosts. */
  private static Map<EventRule, Integer> fired(Corpus corpus) {
    CorpusEvents records = new CorpusEvents().add("evtx-benign", Integer.MAX_VALUE);
    List<Event> events = records.events(RawFields.of(corpus.rules()));
    RuleIndex index = new RuleIndex(corpus.rules().events());
    Map<EventRule, Integer> fired = new LinkedHashMap<>();
    assertThat(events).hasSizeGreaterThan(1_000);
    for (Event event : events) {
      index.match(event).forEach(rule -> fired.merge(rule, 1, Integer::sum));
    }
    return fired;
  }
}
