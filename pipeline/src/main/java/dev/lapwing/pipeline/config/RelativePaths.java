package dev.lapwing.pipeline.config;

import dev.lapwing.core.rule.RuleSet;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the paths of a configuration from where its file lies, so that it means the same from
 * whichever folder Lapwing is started.
 */
final class RelativePaths {

  private final Path folder;

  RelativePaths(Path file) {
    Path parent = file.getParent();
    this.folder = parent == null ? Path.of("") : parent;
  }

  LapwingConfig resolved(LapwingConfig c) {
    return new LapwingConfig(
        c.tenant(),
        c.flink(),
        c.kafka(),
        c.sources(),
        entities(c.entities()),
        rules(c.rules()),
        c.shadow(),
        c.budget(),
        new LapwingConfig.Access(c.access().mode(), path(c.access().policy()), c.access().maxAge()),
        c.privacy(),
        c.sinks(),
        c.control(),
        c.verdicts(),
        c.feedback(),
        c.exceptions(),
        c.controlAcks(),
        c.delivery());
  }

  private LapwingConfig.Entities entities(LapwingConfig.Entities entities) {
    LapwingConfig.Identities people = entities.identities();
    return new LapwingConfig.Entities(
        people == null ? null : new LapwingConfig.Identities(people.topic(), path(people.file())),
        entities.networks(),
        new LapwingConfig.Geo(path(entities.geo().city()), path(entities.geo().asn())),
        entities.domains());
  }

  private List<String> rules(List<String> sources) {
    return sources.stream()
        .map(source -> RuleSet.BUILTIN.equals(source) ? source : path(source))
        .toList();
  }

  private String path(String text) {
    return text == null ? null : folder.resolve(text).toString();
  }
}
