package dev.lapwing.connectors.sigma;

import dev.lapwing.connectors.parse.LogSources;
import dev.lapwing.connectors.parse.SharedLogs;
import dev.lapwing.core.rule.EventRule;
import dev.lapwing.core.rule.LogFormat;
import dev.lapwing.core.rule.Reach;
import dev.lapwing.core.rule.RuleException;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.RuleSet;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The public Sigma rules beside the checkout (Detection Rule License 1.1). They are read where they
 * lie, and called by their ids.
 */
final class Corpus {

  private static final Pattern ID = Pattern.compile("(?m)^id: *([0-9a-fA-F-]{36})");

  private final List<RuleFile> files = read();
  private final List<RuleFile> good = new ArrayList<>();
  private final Map<String, String> refused = new TreeMap<>();
  private final RuleSet rules;

  /** Reads them; the test is skipped where they are missing. */
  Corpus() {
    for (RuleFile file : files) {
      try {
        RuleSet.parse(List.of(file));
        good.add(file);
      } catch (RuleException e) {
        refused.put(id(file), e.getMessage().replaceFirst("^.*?\\.yml:\\d+: ", ""));
      }
    }
    rules = RuleSet.parse(good);
  }

  private static List<RuleFile> read() {
    List<RuleFile> files = new ArrayList<>();
    try (InputStream in = Files.newInputStream(SharedLogs.path("sigma-corpus.tar.xz"));
        InputStream plain = new XZCompressorInputStream(new BufferedInputStream(in));
        TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
      for (TarArchiveEntry each = tar.getNextEntry(); each != null; each = tar.getNextEntry()) {
        if (each.getName().endsWith(".yml")) {
          String text = new String(tar.readAllBytes(), StandardCharsets.UTF_8);
          files.add(new RuleFile(0, each.getName(), text));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static String id(RuleFile file) {
    Matcher id = ID.matcher(file.text());
    return id.find() ? id.group(1) : file.name();
  }

  int size() {
    return files.size();
  }

  /** All that can be loaded, as one set. */
  RuleSet rules() {
    return rules;
  }

  /** Why the others cannot, by id. */
  Map<String, String> refused() {
    return refused;
  }

  /** Rules that cannot fire with the formats that are read, by reason. */
  Map<String, Integer> outOfReach() {
    Reach reach =
        new Reach(
            LogSources.all().stream()
                .map(source -> new LogFormat(source.format(), source.format()))
                .toList());
    Map<String, Integer> reasons = new TreeMap<>();
    for (EventRule rule : rules.events()) {
      reach.cannotFire(rule).ifPresent(reason -> reasons.merge(reason, 1, Integer::sum));
    }
    return reasons;
  }
}
