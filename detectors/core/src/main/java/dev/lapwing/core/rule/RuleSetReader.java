package dev.lapwing.core.rule;

import dev.lapwing.core.detector.DetectorFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Reads files of rules, lets later sources override earlier ones, and has the whole checked. */
final class RuleSetReader {

  private final Problems problems = new Problems();
  private final Placeholders placeholders = new Placeholders();
  private final RuleReader reader;
  private final List<Entry> entries = new ArrayList<>();

  RuleSetReader(List<DetectorFactory> factories) {
    reader = new RuleReader(problems, new DetectorReader(problems, factories), placeholders);
  }

  /**
   * @throws RuleException with all that is wrong
   */
  RuleSet read(List<RuleFile> files) {
    return read(files, null);
  }

  /**
   * @param retention for which state is kept; null where that is not to be checked
   * @throws RuleException with all that is wrong
   */
  RuleSet read(List<RuleFile> files, Duration retention) {
    List<Document> documents = new ArrayList<>();
    boolean readable = true;
    for (RuleFile file : files) {
      readable &= open(file, documents);
    }
    documents.forEach(each -> add(reader.read(each.source(), each.value())));
    // What names a rule of a file that cannot be read is not at fault.
    List<Entry> checked = new References(entries, problems, readable).check();
    if (retention != null) {
      entries.forEach(entry -> rejectOutlasting(entry, retention));
    }
    problems.throwIfAny();
    return new RuleSet(files, Filters.apply(checked), problems.warnings());
  }

  /** State that nothing touches is gone after the retention: a longer match can never be made. */
  private void rejectOutlasting(Entry entry, Duration retention) {
    if (entry.enabled()
        && entry.rule() instanceof Correlation correlation
        && correlation.timespan().compareTo(retention) > 0) {
      problems.error(
          entry.file(),
          entry.timespanLine(),
          ("timespan: %s is longer than state is kept, %s; shorten it to that, or raise"
                  + " privacy.retention in the configuration")
              .formatted(Quantity.text(correlation.timespan()), Quantity.text(retention)));
    }
  }

  /** A rule, of this source. */
  private record Document(int source, YamlValue value) {}

  /** Notes what placeholders stand for at once, since rules before them may use them. */
  private boolean open(RuleFile file, List<Document> rules) {
    List<YamlValue> documents = new ArrayList<>();
    boolean readable = true;
    try {
      YamlReader.documents(file, documents);
    } catch (RuleException e) {
      problems.add(e);
      readable = false;
    }
    for (YamlValue document : documents) {
      Keys keys = document.isMap() ? new Keys(document, "", new Problems()) : null;
      if (keys != null && Placeholders.isIn(keys)) {
        placeholders.add(new Keys(document, Placeholders.KEY, problems));
      } else {
        rules.add(new Document(file.source(), document));
      }
    }
    return readable;
  }

  private void add(Entry entry) {
    for (Entry other : List.copyOf(entries)) {
      if (!entry.calledLike(other)) {
        continue;
      }
      if (other.source() == entry.source()) {
        boolean name = entry.name() != null && entry.name().equals(other.name());
        problems.error(
            entry.file(),
            entry.line(),
            (name ? "name: '" + entry.name() : "id: '" + entry.id())
                + "' is taken already, at "
                + other.where()
                + (name ? "; call one otherwise" : "; give one another, as uuidgen writes it"));
        return;
      }
    }
    if (entry.isSwitch()) {
      switchOff(entry);
    } else {
      entries.removeIf(entry::calledLike);
      entries.add(entry);
    }
  }

  private void switchOff(Entry entry) {
    boolean found = false;
    for (int i = 0; i < entries.size(); i++) {
      if (entry.calledLike(entries.get(i))) {
        entries.set(i, entries.get(i).off());
        found = true;
      }
    }
    if (!found) {
      TreeSet<String> known = new TreeSet<>();
      entries.stream().map(Entry::name).filter(name -> name != null).forEach(known::add);
      String word = entry.name() == null ? entry.id() : entry.name();
      problems.error(
          entry.file(),
          entry.line(),
          "enabled: nothing to switch off: " + Nearest.unknown("rule", word, known));
    }
  }
}
