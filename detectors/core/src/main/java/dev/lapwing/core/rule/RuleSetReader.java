package dev.lapwing.core.rule;

import dev.lapwing.core.detector.DetectorFactory;
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
    List<Document> documents = new ArrayList<>();
    boolean readable = true;
    for (RuleFile file : files) {
      readable &= open(file, documents);
    }
    documents.forEach(each -> add(reader.read(each.source(), each.value())));
    if (!readable) {
      problems.throwIfAny(); // what names a rule of an unreadable file is not at fault
    }
    List<Entry> checked = new References(entries, problems).check();
    problems.throwIfAny();
    return new RuleSet(files, Filters.apply(checked), problems.warnings());
  }

  /** A rule, of this source. */
  private record Document(int source, YamlValue value) {}

  /** Notes what placeholders stand for at once, since rules before them may use them. */
  private boolean open(RuleFile file, List<Document> rules) {
    try {
      for (YamlValue document : YamlReader.documents(file)) {
        Keys keys = document.isMap() ? new Keys(document, "", new Problems()) : null;
        if (keys != null && Placeholders.isIn(keys)) {
          placeholders.add(new Keys(document, Placeholders.KEY, problems));
        } else {
          rules.add(new Document(file.source(), document));
        }
      }
      return true;
    } catch (RuleException e) {
      problems.add(e);
      return false;
    }
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
            (name ? "name '" + entry.name() : "id '" + entry.id())
                + "' is taken already, at "
                + other.where());
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
          Nearest.unknown("rule", word, known) + " (nothing to switch off)");
    }
  }
}
